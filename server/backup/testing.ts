import { randomBytes } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { saveHolidays, savePlace, setUpCompany } from '#modules/company/server/index.ts'
import { saveParty } from '#modules/party/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { connect, type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { describeTables } from './describe-tables.ts'

/** A database without anything in it, on the test run's server or on the one named; dropped when the test ends. */
export const emptyDatabase = async (server = process.env.UJUNG_TEST_DATABASE!): Promise<Database> => {
  const name = `e_${randomBytes(8).toString('hex')}`
  const admin = connect(server, { max: 1 })
  await admin.pool.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = connect(url.toString(), { max: 4 })
  onTestFinished(async () => {
    await db.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
  })
  return db
}

/** Every table's rows as one number, whatever order they lie in. */
export const hashTables = (db: Database): Promise<Record<string, string>> =>
  readOnly(db, async tx => {
    const hashes: Record<string, string> = {}
    for (const { name } of await describeTables(tx)) {
      const row = await tx.one<{ hash: string; n: number }>(
        `select count(*) as n, md5(coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '')) as hash from ${name} t`,
      )
      hashes[name] = `${row!.n} ${row!.hash}`
    }
    return hashes
  })

/** Collects what is written into it. */
export const sink = () => {
  const parts: Buffer[] = []
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part)
      done()
    },
  })
  return { stream, bytes: () => Buffer.concat(parts) }
}

export const sourceOf = (bytes: Buffer) => Readable.from([bytes])

const NOW = new Date('2026-12-01T02:00:00Z')
const id = () => uuidv7(NOW.getTime(), randomBytes(10))
const NASTY = ['tab\there', 'line\nbreak', 'back\\slash \\N \\.', '"quotes" \'and\' more', 'ééé 日本 🍜', '\\.']

const must = <T extends { ok: boolean }>(answer: T): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer
}

const people = async (tx: Tx) => {
  for (const [i, note] of NASTY.entries())
    must(
      await saveParty(tx, SYSTEM, NOW, {
        ...{ id: id(), kind: 'person', name: `Orang ${i}`, note, roles: ['customer'] },
        phones: [{ number: `0812345678${i}0` }],
      }),
    )
}

/** A little company, with texts that a careless copy would break. */
export const fillDatabase = (db: Database): Promise<void> =>
  transact(db, async tx => {
    const company = { legalName: 'PT Uji', tradeName: 'Toko Uji', npwp: null, isPkp: false, pricesIncludeTax: true }
    const rest = { address: NASTY.join(), phone: null, email: null, currency: 'IDR', language: 'id' } as const
    const numbers = { timeZone: 'Asia/Jakarta', cashStep: 100, dayCutOff: 0 }
    must(await setUpCompany(tx, SYSTEM, NOW, { ...company, ...rest, ...numbers }))
    must(await savePlace(tx, SYSTEM, NOW, { id: id(), code: 'UJI', name: 'Uji', kind: 'shop' }))
    must(
      await saveHolidays(tx, 2026, [
        { day: '2026-12-25', kind: 'national', nameId: 'Natal', nameEn: 'Xmas', source: '' },
      ]),
    )
    await people(tx)
  })
