import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { calls } from './calls.ts'
import { describeSchema, type ForeignKey, foreignKeys } from './describe-schema.ts'
import { ROOT } from './scratch.ts'

const KEPT = join(ROOT, 'docs/schema.txt')

/** A key may lead from a module to one its line names, and deleting there may not delete here. */
const unlawful = (keys: readonly ForeignKey[]) =>
  keys.filter(({ from, to, deletes }) => !(calls[from] ?? []).includes(to) || deletes === 'c' || deletes === 'n')

test('docs/schema.txt is the shape the migrations make; `npm run new -- schema` writes it again', async () => {
  const db = await testDatabase()
  expect(existsSync(KEPT) ? readFileSync(KEPT, 'utf8') : '').toBe(await transact(db, describeSchema))
})

test('keys between modules lead only downward and never cascade', async () => {
  const db = await testDatabase()
  expect(unlawful(await transact(db, foreignKeys))).toEqual([])
})

test('a drifted shape, an upward key and a cascading key are seen', async () => {
  const db = await testDatabase({ max: 1 })
  await transact(db, async tx => {
    const before = await describeSchema(tx)
    await tx.rows(`
      create schema if not exists catalog; create schema if not exists sales;
      create table sales.drifted (id int primary key, amount bigint not null constraint amount_above_zero check (amount > 0));
      create table catalog.drifted (id int primary key constraint upward references sales.drifted (id));
      create table sales.downward (id int primary key constraint cascading references catalog.drifted (id) on delete cascade)`)
    const after = await describeSchema(tx)
    expect(after).not.toBe(before)
    expect(after).toContain('constraint amount_above_zero CHECK ((amount > 0))')
    const seen = unlawful(await foreignKeys(tx)).map(key => key.name)
    expect(seen).toEqual(expect.arrayContaining(['upward', 'cascading']))
    throw new Error('undo')
  }).catch(error => expect(error.message).toBe('undo'))
})
