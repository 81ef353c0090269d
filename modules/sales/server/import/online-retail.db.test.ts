import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { importSales } from './import-sales.ts'
import { findFiles, readText } from './open-source.ts'
import { readSource } from './read-source.ts'
import { ONLINE_RETAIL } from './source-shape.ts'
import { wishFor, writeFiles } from './testing.ts'

const FOLDER = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'online_retail')
const there = existsSync(FOLDER)
if (!there) console.warn(`Online Retail is not in ${FOLDER}: its tests are passed over. Say where: UJUNG_DATA`)

const files = async () => {
  const found = await findFiles([FOLDER])
  if (!found.ok) throw new Error(found.detail)
  return found.value
}

test.skipIf(!there)('the whole file is read: 541,909 lines, 25,900 invoices, 9,747,747.93 pounds', async () => {
  const source = { files: await files(), shape: ONLINE_RETAIL, decimals: 2, lastDay: '2026-01-01' }
  const sum = { invoices: 0, lines: 0, net: 0, cancelled: 0, negative: 0, nobody: 0, free: 0, faults: 0 }
  for await (const { invoices, faults } of readSource(source)) {
    sum.invoices += invoices.length
    sum.faults += faults.length
    for (const line of invoices.flatMap(i => i.lines)) {
      sum.lines += 1
      sum.net += line.amount
      if (line.invoice.startsWith('C')) sum.cancelled += 1
      if (line.qty < 0) sum.negative += 1
      if (line.customer === '') sum.nobody += 1
      if (line.price.units === 0) sum.free += 1
    }
  }
  expect(sum).toEqual({
    ...{ invoices: 25_900, lines: 541_909, net: 974_774_793, faults: 0 },
    ...{ cancelled: 9288, negative: 10_624, nobody: 135_080, free: 2515 },
  })
})

const FIRST = 30_000

/** The first lines of the first file, as they stand. */
const beginning = async () => {
  const lines: string[] = []
  for await (const text of readText((await files())[0]!)) {
    lines.push(...text.split('\r\n').filter(line => line !== ''))
    if (lines.length > FIRST) return lines.slice(0, FIRST + 1).join('\r\n')
  }
  return lines.join('\r\n')
}

test.skipIf(!there)('its first 30,000 lines become books that agree', { timeout: 120_000 }, async () => {
  const db = await testDatabase()
  const paths = writeFiles({ 'first.csv': await beginning() })
  const answer = await importSales(db, SYSTEM, () => new Date(), wishFor(paths, { group: 500 }))
  expect(answer).toMatchObject({
    ok: true,
    value: {
      ...{
        lines: FIRST,
        invoices: 1406,
        findings: [],
        itemsBelowZero: 0,
        net: { source: 50_277_388, books: 50_277_388 },
      },
      counts: { cancellations: 208, adjustments: 126 },
    },
  })
})
