import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../../../bench/routes/read-archive.ts'
import { checkEpcis } from './check-epcis.ts'
import * as make from './epcis-event.ts'

const seen: make.Seen = {
  id: 'urn:uuid:0199f7c4-0000-7000-8000-000000000001',
  at: '2026-11-27T02:30:00.000Z',
  offset: '+07:00',
  place: '0199f7c4-0000-7000-8000-0000000000aa',
}
const [transfer, shipment, shop] = ['01', '02', '03'].map(n => `0199f7c4-0000-7000-8000-0000000000${n}`) as [
  string,
  string,
  string,
]
const sscc = '106141412345678908'
const held: make.Held[] = [
  { item: shop, gtin: '08990001400010', lot: 'A/7', qty: 24_000, kilograms: false },
  { item: transfer, gtin: null, lot: null, qty: 2235, kilograms: true },
]
const journey = { from: seen.place, to: shop, shipment }
const ours = [
  make.packingEvent(seen, sscc, held, transfer),
  make.loadingEvent(seen, transfer, [sscc]),
  make.shippingEvent(seen, journey, [sscc]),
  make.orderEvent(seen, shipment, [transfer], [sscc]),
  make.receivingEvent({ ...seen, place: shop }, journey, [sscc]),
  make.receivingEvent({ ...seen, place: shop }, journey, [sscc], true),
  make.unpackingEvent({ ...seen, place: shop }, sscc, held),
  make.unpackingEvent({ ...seen, place: shop }, sscc, []),
]
const document = make.epcisDocument(ours, seen.at)

test('what we make is good by our own checks, and says what happened', () => {
  expect(checkEpcis(document)).toEqual([])
  expect(ours[0]).toMatchObject({
    parentID: 'https://id.gs1.org/00/106141412345678908',
    childQuantityList: [
      { epcClass: 'https://id.gs1.org/01/08990001400010/10/A%2F7', quantity: 24 },
      { epcClass: `urn:uuid:${transfer}`, quantity: 2.235, uom: 'KGM' },
    ],
  })
  expect([make.offsetText(420), make.offsetText(-210), make.offsetText(0)]).toEqual(['+07:00', '-03:30', '+00:00'])
})

test.each<[string, (doc: Record<string, never>) => void, RegExp]>([
  ['no context', doc => delete doc['@context'], /has no @context/],
  ['another version', doc => Object.assign(doc, { schemaVersion: 'two' }), /version/],
  ['a day that is none', doc => Object.assign(doc, { creationDate: '2026-13-01T00:00:00Z' }), /no time/],
  ['a field of nobody', doc => Object.assign(doc, { weather: 'dry' }), /weather/],
])('a document with %s is refused where it is wrong', (_what, spoil, why) => {
  const doc = structuredClone(document) as never
  spoil(doc)
  expect(
    checkEpcis(doc)
      .map(f => `${f.at} ${f.what}`)
      .join('\n'),
  ).toMatch(why)
})

const data = resolve(process.env.UJUNG_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'))
const archive = resolve(data, 'gs1/epcis2_examples_and_schema.tar.gz')
if (!existsSync(archive))
  console.warn(`the official EPCIS schema is not tested against: ${archive} is not there (UJUNG_DATA)`)

describe.skipIf(!existsSync(archive))('against the official schema and examples of GS1', () => {
  const files = existsSync(archive) ? readArchive(archive) : new Map<string, string>()
  const find = (end: string) => [...files].find(([path]) => path.endsWith(end))![1]
  const official = () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats.default(ajv)
    return ajv.compile(JSON.parse(find('EPCIS-JSON-Schema.json')) as object)
  }

  test('what we make is valid', () => {
    const valid = official()
    expect(valid(document), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
  })

  test('every official example of a document that their schema takes is taken here', () => {
    const valid = official()
    const examples = [...files]
      .filter(([path]) => path.endsWith('.jsonld'))
      .map(([path, text]) => [path, JSON.parse(text)] as const)
    const documents = examples.filter(([, it]) => it.type === 'EPCISDocument' && valid(it))
    expect(documents.length).toBeGreaterThan(25)
    for (const [path, it] of documents) expect(checkEpcis(it), path).toEqual([])
  })

  test('where a field is taken away or spoiled, we and the schema say the same', () => {
    const valid = official()
    const spoilt = [
      undefined,
      'nonsense',
      7,
      [],
      {},
      'urn:epcglobal:cbv:bizstep:packing',
      'https://example.org/x',
      null,
    ]
    fc.assert(
      fc.property(fc.nat(ours.length - 1), fc.nat(40), fc.constantFrom(...spoilt), (which, at, value) => {
        const event = structuredClone(ours[which]!) as Record<string, unknown>
        const names = Object.keys(event).filter(name => name !== 'type')
        const name = names[at % names.length]!
        if (value === undefined) delete event[name]
        else event[name] = value
        const doc = make.epcisDocument([event as make.EpcisEvent], seen.at)
        expect(checkEpcis(doc).length === 0, `${event.type as string}.${name} = ${JSON.stringify(value)}`).toBe(
          valid(doc),
        )
      }),
      { numRuns: 600 },
    )
  })
})
