import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openTillDatabase } from '#kit/offline/index.ts'
import type { QrisTold } from '#modules/payments/rules/index.ts'
import { beginQris, hearQris, moveQris, pruneQris, qrisOf, unheardQris } from './qris-book.ts'
import { NOW, uuid } from './testing/example-shop.ts'

const open = () => openTillDatabase('till', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })
const told = (n: number): QrisTold => ({
  ...{ id: uuid(n), place: uuid(500), register: uuid(501), subject: uuid(600), amount: 10_000, payload: '00' },
  ...{ state: 'awaiting', seen: null, startedAt: NOW.instant, endedAt: null, by: uuid(503), sold: false },
})

test('a payment waits on the disk until the server has heard each of its moves', async () => {
  const db = open()
  const row = await beginQris(db, told(1))
  expect(await unheardQris(db)).toEqual([row])
  await hearQris(db, [row], [{ id: row.id, answer: 'kept', state: 'awaiting', seen: null }], NOW.instant)
  expect(await unheardQris(db)).toEqual([])
  expect(await unheardQris(db, row.id)).toHaveLength(1)
  await moveQris(db, row.id, 'awaiting', { state: 'confirmed', seen: 'RRN 1', endedAt: NOW.instant })
  expect(await unheardQris(db)).toMatchObject([{ state: 'confirmed', step: 2, heard: 1 }])
})

test('what moved while the server was answering is told again', async () => {
  const db = open()
  const row = await beginQris(db, told(1))
  await moveQris(db, row.id, 'awaiting', { state: 'confirmed', seen: 'RRN 1', endedAt: NOW.instant })
  await hearQris(db, [row], [{ id: row.id, answer: 'kept', state: 'awaiting', seen: null }], NOW.instant)
  expect(await unheardQris(db)).toMatchObject([{ state: 'confirmed' }])
})

test('what was said at the desk is taken over while the till still waits, and not once it has ended here', async () => {
  const db = open()
  const [waits, over] = [await beginQris(db, told(1)), await beginQris(db, told(2))]
  const dropped = (await moveQris(db, over.id, 'awaiting', { state: 'dropped', seen: 'cash' }))!
  const said = { answer: 'ended', state: 'confirmed', seen: 'RRN 9' } as const
  await hearQris(
    db,
    [waits, dropped],
    [
      { id: waits.id, ...said },
      { id: over.id, ...said },
    ],
    NOW.instant,
  )
  expect(await qrisOf(db, uuid(600))).toMatchObject([
    { id: waits.id, state: 'confirmed', seen: 'RRN 9' },
    { id: over.id, state: 'dropped' },
  ])
  expect(await unheardQris(db)).toEqual([])
})

test('a reference that paid something else makes the payment wait again, unless the goods have gone', async () => {
  const db = open()
  const row = await beginQris(db, told(1))
  const confirmed = (await moveQris(db, row.id, 'awaiting', {
    state: 'confirmed',
    seen: 'RRN 1',
    endedAt: NOW.instant,
  }))!
  await hearQris(
    db,
    [confirmed],
    [{ id: row.id, answer: 'reference-used', state: 'awaiting', seen: null }],
    NOW.instant,
  )
  expect(await qrisOf(db, uuid(600))).toMatchObject([{ state: 'awaiting', seen: null, endedAt: null }])
})

test('only what has ended, was heard and is old is deleted', async () => {
  const db = open()
  const row = await beginQris(db, told(1))
  await beginQris(db, told(2))
  const moved = (await moveQris(db, row.id, 'awaiting', { state: 'dropped', seen: 'cash' }))!
  expect(await pruneQris(db, '2027-01-01')).toBe(0)
  await hearQris(db, [moved], [{ id: row.id, answer: 'kept', state: 'dropped', seen: 'cash' }], NOW.instant)
  expect(await pruneQris(db, '2027-01-01')).toBe(1)
})
