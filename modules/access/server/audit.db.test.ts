import { beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { brokenConstraint, type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type Acting, audit, listAudit, sealAudit, verifyAudit } from './index.ts'

let db: Database
beforeEach(async () => {
  db = await testDatabase()
})

const who: Acting = { ...SYSTEM, from: { request: 'r-1', ip: '192.0.2.1' } }
const write = (n: number) => transact(db, tx => audit(tx, who, new Date(), 'price.cut', `sale:${n}`, { percent: n }))
const seal = () => transact(db, tx => sealAudit(tx, new Date()))
const verify = () => readOnly(db, verifyAudit)

/** As somebody who owns the database can: past the guard. */
const asOwner = async (sql: string) => {
  await db.pool.query(`alter table access.audit disable trigger all; alter table access.audit_seal disable trigger all;
    ${sql}; alter table access.audit enable trigger all; alter table access.audit_seal enable trigger all;`)
}

test.each([
  ['update', "update access.audit set what = 'nothing'", 'audit_append_only'],
  ['delete', 'delete from access.audit', 'audit_append_only'],
  ['truncate', 'truncate access.audit', 'audit_append_only'],
  ['update a seal', "update access.audit_seal set digest = ''", 'audit_seal_append_only'],
  ['delete a seal', 'delete from access.audit_seal', 'audit_seal_append_only'],
  ['truncate the seals', 'truncate access.audit_seal', 'audit_seal_append_only'],
])('what is written stays: %s is refused', async (_, sql, constraint) => {
  await write(1)
  await seal()
  const refusal = await db.pool.query(sql).catch(error => error)
  expect(brokenConstraint(refusal)).toBe(constraint)
  expect(await verify()).toMatchObject({ faults: [], seals: 1, sealed: 1 })
})

test('an entry says who, what, when, whence, and only digests of before and after', async () => {
  const now = new Date('2026-11-30T10:00:00.123Z')
  await transact(db, async tx => {
    const before = tx.statements
    await audit(tx, who, now, 'user.changed', 'user:1', { note: 1, before: { name: 'A' }, after: { name: 'B' } })
    expect(tx.statements - before).toBe(1)
  })
  const [row] = await readOnly(db, tx => listAudit(tx, { limit: 10 }))
  expect(row).toMatchObject({
    at: now,
    who: { kind: 'system', id: 'system', name: 'Ujung' },
    what: 'user.changed',
    subject: 'user:1',
    request: 'r-1',
    ip: '192.0.2.1',
    detail: { note: 1 },
  })
  const { rows } = await db.pool.query('select before_digest, after_digest from access.audit')
  expect(rows[0].before_digest).toMatch(/^[0-9a-f]{64}$/)
  expect(rows[0].before_digest).not.toBe(rows[0].after_digest)
})

test('an entry lives and dies with its deed', async () => {
  await transact(db, async tx => {
    await audit(tx, who, new Date(), 'a', 'b')
    throw new Error('no')
  }).catch(() => undefined)
  expect(await verify()).toMatchObject({ pending: 0 })
})

test('entries whose deed was still open when others were sealed come into a later seal', async () => {
  const slow = await db.pool.connect()
  await slow.query('begin')
  const values = "now(), 'system', 's', 's', 'slow', 'x'"
  await slow.query(`with e as (insert into access.audit (at, who_kind, who_id, who_name, what, subject)
    values (${values}) returning seq) insert into access.audit_pending select seq from e`)
  for (let n = 0; n < 3; n += 1) await write(n)
  expect(await seal()).toMatchObject({ number: 1, entries: 3 })
  await slow.query('commit')
  slow.release()
  expect(await verify()).toMatchObject({ faults: [], pending: 1 })
  expect(await seal()).toMatchObject({ number: 2, entries: 1 })
  expect(await seal()).toBeNull()
  expect(await verify()).toMatchObject({ faults: [], seals: 2, sealed: 4, pending: 0 })
})

test('writers never wait for the sealer, and sealers at once make one chain', async () => {
  await Promise.all([
    ...Array.from({ length: 40 }, (_, n) => write(n)),
    ...Array.from({ length: 4 }, seal),
    ...Array.from({ length: 4 }, seal),
  ])
  await seal()
  expect(await verify()).toMatchObject({ faults: [], sealed: 40, pending: 0 })
})

test.each([
  ['changed', 'update access.audit set subject = subject || 1 where seq = 2', 'entries-changed'],
  ['backdated', "update access.audit set at = at - interval '1 day' where seq = 2", 'entries-changed'],
  ['given to another', "update access.audit set who_id = 'x' where seq = 2", 'entries-changed'],
  ['removed', 'delete from access.audit where seq = 2', 'entries-missing'],
  [
    'removed from its seal too',
    'delete from access.audit where seq = 2; update access.audit_seal set entries = array_remove(entries, 2)',
    'entries-changed',
  ],
  [
    'slipped in',
    "insert into access.audit (at, who_kind, who_id, who_name, what, subject) values (now(), 'user', 'u', 'u', 'w', 's')",
    'entries-unaccounted',
  ],
  [
    'cut out with its seal',
    'delete from access.audit_seal where number = 1; delete from access.audit where seq < 3',
    'chain-broken',
  ],
])('even past the guard, an entry that was %s shows', async (_, sql, fault) => {
  for (let n = 0; n < 2; n += 1) await write(n)
  await seal()
  for (let n = 0; n < 2; n += 1) await write(n)
  await seal()
  expect(await verify()).toMatchObject({ faults: [] })
  await asOwner(sql)
  expect((await verify()).faults[0]?.fault).toBe(fault)
})

test('the last seal cut off shows against a head kept elsewhere, and only against that', async () => {
  await write(1)
  await seal()
  await write(2)
  const kept = await seal()
  await asOwner('delete from access.audit_seal where number = 2; delete from access.audit where seq = 2')
  const verdict = await verify()
  expect(verdict.faults).toEqual([])
  expect(verdict.head).not.toBe(kept!.digest)
})

test('entries are found by who, what, subject and time, newest first, page by page', async () => {
  for (let n = 0; n < 5; n += 1) await write(n)
  await transact(db, tx => audit(tx, SYSTEM, new Date(), 'role.granted', 'user:9'))
  const find = (input: object) => readOnly(db, tx => listAudit(tx, { limit: 3, ...input }))
  const page = await find({ what: 'price.*' })
  expect(page.map(row => row.detail.percent)).toEqual([4, 3, 2])
  expect((await find({ what: 'price.*', before: page[2]!.seq })).map(row => row.detail.percent)).toEqual([1, 0])
  expect(await find({ subject: 'user:9' })).toHaveLength(1)
  expect(await find({ what: 'price_cut' })).toEqual([])
  expect(await find({ to: new Date(0) })).toEqual([])
})
