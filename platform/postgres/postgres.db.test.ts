import { expect, test } from 'vitest'
import { transact, unlessBroken } from './index.ts'
import { testDatabase } from './testing.ts'

test('a transaction that throws leaves nothing, and statements are counted', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    await tx.rows('create table public.t (n bigint)')
    await tx.rows('insert into public.t values (1), (9007199254740991)')
    expect(tx.statements).toBe(2)
  })
  await expect(
    transact(db, async tx => {
      await tx.rows('delete from public.t')
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  const rows = await transact(db, tx => tx.rows<{ n: number }>('select n from public.t order by n'))
  expect(rows).toEqual([{ n: 1 }, { n: 9007199254740991 }])
})

test('a number that would lose digits is refused aloud', async () => {
  const db = await testDatabase()
  await expect(transact(db, tx => tx.one('select 9007199254740993::bigint as n'))).rejects.toThrow('keeps exactly')
})

test('two transactions that lock each other are both carried out', async () => {
  const db = await testDatabase()
  await transact(db, tx =>
    tx.rows('create table public.a (id int primary key, n int); insert into public.a values (1, 0), (2, 0)'),
  )
  const add = (first: number, second: number) =>
    transact(db, async tx => {
      await tx.rows('update public.a set n = n + 1 where id = $1', [first])
      await new Promise(resolve => setTimeout(resolve, 50))
      await tx.rows('update public.a set n = n + 1 where id = $1', [second])
    })
  await Promise.all([add(1, 2), add(2, 1)])
  expect(await transact(db, tx => tx.rows('select n from public.a order by id'))).toEqual([{ n: 2 }, { n: 2 }])
})

test('a connection lost between two statements fails its transaction, not the process', async () => {
  const db = await testDatabase({ max: 2 })
  const broken = transact(db, async tx => {
    const me = await tx.one<{ pid: number }>('select pg_backend_pid() as pid')
    await db.pool.query('select pg_terminate_backend($1)', [me!.pid])
    await new Promise(resolve => setTimeout(resolve, 50))
    return tx.rows('select 1')
  })
  await expect(broken).rejects.toThrow()
  expect(await transact(db, tx => tx.rows('select 1 as one'))).toEqual([{ one: 1 }])
})

test('a constraint that breaks is answered by its name, and the transaction goes on', async () => {
  const db = await testDatabase({ max: 1 })
  await transact(db, async tx => {
    await tx.rows('create table public.w (n int constraint w_positive check (n > 0))')
    const insert = (n: number) => unlessBroken(tx, () => tx.rows('insert into public.w values ($1) returning n', [n]))
    expect(await insert(-1)).toEqual({ ok: false, constraint: 'w_positive' })
    expect(await insert(1)).toEqual({ ok: true, value: [{ n: 1 }] })
    await expect(unlessBroken(tx, () => tx.rows('select 1 / 0'))).rejects.toThrow('zero')
  })
})
