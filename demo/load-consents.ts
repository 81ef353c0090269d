import { assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { SegmentRule } from '#modules/customers/rules/index.ts'
import { consentTexts, giveConsents, saveSegment } from '#modules/customers/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { DEMO_CUSTOMERS, type DemoCustomer } from './customers.ts'
import { demoId } from './demo-id.ts'

/** Channel and purpose of what each customer was asked. */
const agreedTo = ({ consents: { whatsapp, email, push, profiling } }: DemoCustomer): string[] => [
  ...(whatsapp ? ['whatsapp marketing'] : []),
  ...(email ? ['mail marketing'] : []),
  ...(push ? ['push marketing'] : []),
  ...(profiling ? ['none profiling'] : []),
]

const giveAll = async (tx: Tx, now: Date) => {
  const texts = new Map<string, Map<string, string>>()
  for (const language of ['id', 'en'] as const) {
    const known = await consentTexts(tx, language)
    texts.set(language, new Map(known.map(it => [`${it.channel} ${it.purpose}`, it.id])))
  }
  for (const customer of DEMO_CUSTOMERS) {
    const known = texts.get(customer.language)!
    const given = agreedTo(customer).flatMap(asked => {
      const text = known.get(asked)
      return text ? [{ id: demoId('consent', `${customer.id} ${asked}`), text }] : []
    })
    if (given.length === 0) continue
    const place = placeOf(customer.homeShop).id
    const proof = `Formulir anggota ${customer.memberCard}`
    const answer = await giveConsents(tx, SYSTEM, now, { party: customer.id, source: 'paper', place, proof, given })
    assert(answer.ok, `the consents of ${customer.name} are refused: ${JSON.stringify(answer)}`)
  }
}

const SEGMENTS: Readonly<Record<string, SegmentRule>> = {
  'Semua pelanggan': { all: [] },
  'Ulang tahun bulan ini': { all: [{ field: 'birthday-in-days', sign: 'at-most', value: 30 }] },
}

/** What the customers of the demo agreed to, with its proof, and two segments: so that a campaign has whom to write to. */
export const loadConsents = (db: Database, { now, today }: { now: Date; today: Day }): Promise<void> =>
  transact(db, async tx => {
    await giveAll(tx, now)
    for (const [name, rule] of Object.entries(SEGMENTS)) {
      const answer = await saveSegment(tx, SYSTEM, now, today, { id: demoId('segment', name), name, rule })
      assert(answer.ok, `segment ${name} is refused: ${JSON.stringify(answer)}`)
    }
  })
