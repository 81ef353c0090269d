import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { type Adding, addLine } from '#kit/counter/draft.ts'
import { CATALOG, PHONE, TEA, uuid } from '#kit/counter/testing/example-shop.ts'
import { openTillDatabase } from '#kit/offline/index.ts'
import { createStore } from '#kit/ui/index.ts'
import { withPiece } from './sell-piece.ts'
import { serialIn } from './serial-in.ts'
import type { Till } from './till.ts'
import { firstState, type TillState } from './till-state.ts'

type Said = { standing: string; receipt: string | null }

/** A till with nothing sold yet, whose server says `said` of every piece, or cannot be reached. */
const till = (said: Said | null, permissions: string[] = []) => {
  const db = openTillDatabase('till', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })
  const snapshot = { blockedPieces: [{ item: PHONE.id, serial: 'BAD' }], register: { code: 'KMG-01' } }
  const store = createStore<TillState>({
    ...firstState(uuid(600), ''),
    data: { snapshot, catalog: CATALOG } as never,
    cashier: { id: uuid(1), name: 'Ani', permissions } as never,
  })
  const piece = () => (said ? Promise.resolve(said) : Promise.reject(new TypeError('no network')))
  const it = { db, store, server: { piece }, sounds: { error: () => {} } } as unknown as Till
  const put: Adding[] = []
  const add = (adding: Adding) =>
    withPiece(it, adding, one => {
      put.push(one)
      store.set({ draft: addLine(store.get().draft, one, uuid(700 + put.length)).draft })
    })
  return { add, put, store }
}
const numbers = (put: readonly Adding[]) => put.map(one => one.serial)

test('a carton is asked for piece by piece; what is scanned with its number needs no asking', async () => {
  const { add, put, store } = till(null)
  add({ item: TEA, qty: 5000 })
  expect(put).toHaveLength(1)
  add({ item: PHONE, qty: 2000 })
  for (const serial of ['A', 'B']) {
    await expect.poll(() => store.get().dialog?.kind).toBe('serial')
    const { dialog } = store.get()
    if (dialog?.kind === 'serial') dialog.taken(serial)
  }
  add({ item: PHONE, qty: 1000, serial: 'C' })
  await expect.poll(() => numbers(put)).toEqual([undefined, 'A', 'B', 'C'])
  expect(put.slice(1).every(one => one.qty === 1000)).toBe(true)
})

test('the same piece twice and a recalled one are refused, with or without the server', async () => {
  const { add, put, store } = till(null)
  add({ item: PHONE, qty: 1000, serial: 'A' })
  add({ item: PHONE, qty: 1000, serial: 'A' })
  await expect.poll(() => store.get().notice?.word).toBe('piece.twice')
  add({ item: PHONE, qty: 1000, serial: 'BAD' })
  await expect.poll(() => store.get().notice?.word).toBe('piece.recalled')
  expect(numbers(put)).toEqual(['A'])
  const online = till({ standing: 'recalled', receipt: null })
  online.add({ item: PHONE, qty: 1000, serial: 'A' })
  await expect.poll(() => online.store.get().notice?.word).toBe('piece.recalled')
})

test('what is recorded as sold needs somebody who may stand for it', async () => {
  const sold = { standing: 'sold', receipt: 'KMG-02-000007' }
  const { add, put, store } = till(sold)
  add({ item: PHONE, qty: 1000, serial: 'A' })
  await expect.poll(() => store.get().approval?.blanks).toMatchObject({ serial: 'A', receipt: ' (KMG-02-000007)' })
  store.get().approval?.answer(null)
  await expect.poll(() => store.get().notice?.word).toBe('piece.refused')
  expect(put).toEqual([])
  const head = till(sold, ['sales.override'])
  head.add({ item: PHONE, qty: 1000, serial: 'A' })
  await expect.poll(() => numbers(head.put)).toEqual(['A'])
})

test('the number is read from the label of this item, or typed as it stands', () => {
  expect(serialIn('(01)08990000000013(21)IMEI-7', PHONE)).toBe('IMEI-7')
  expect(serialIn(' 356938035643809 ', PHONE)).toBe('356938035643809')
  expect(serialIn('(01)08996001600146(21)IMEI-7', PHONE)).toBeNull()
  expect(serialIn('8990000000013', PHONE)).toBeNull()
})
