import { expect, test } from 'vitest'
import type { TillItem, TillSnapshot } from '#modules/sync/contract/index.ts'
import { readTill } from './read-till.ts'
import { type Downlink, refreshTill } from './refresh-till.ts'
import { emptyTill, item, uuid } from './testing/example-till.ts'

type Shelf = {
  revision: number
  segments: { hash: string; items: TillItem[] }[]
  changes: TillItem[] | null
  book: string
}

const server = (shelf: Shelf) => {
  const asked: string[] = []
  const down: Downlink = {
    snapshot: async () =>
      ({
        serverTime: new Date().toISOString(),
        book: { id: shelf.book },
        catalog: {
          revision: shelf.revision,
          segments: shelf.segments.map((s, n) => ({ n, hash: s.hash, items: s.items.length })),
        },
      }) as TillSnapshot,
    book: async id => {
      asked.push(`book ${id}`)
      return { id, number: 1, promotions: [], exclusives: [], taxes: [], items: [{ item: uuid(1) }] } as never
    },
    segment: async n => {
      asked.push(`segment ${n}`)
      return shelf.segments[n]!.items
    },
    changes: async since => {
      asked.push(`changes ${since}`)
      return shelf.changes && { revision: shelf.revision, items: shelf.changes, gone: [uuid(2)] }
    },
  }
  return { down, asked }
}

const SHELF: Shelf = {
  revision: 1,
  segments: [
    { hash: 'a', items: [item(1), item(2)] },
    { hash: 'b', items: [item(3)] },
  ],
  changes: [item(1, { name: 'Baru' })],
  book: uuid(90),
}

test('the first fetch takes everything, the next nothing, a change only what changed', async () => {
  const db = emptyTill()
  const first = server(SHELF)
  const steps: string[] = []
  await refreshTill(db, first.down, (done, of) => steps.push(`${done}/${of}`))
  expect(first.asked).toEqual([`book ${uuid(90)}`, 'segment 0', 'segment 1'])
  expect(steps).toEqual(['0/2', '1/2', '2/2'])
  const again = server(SHELF)
  expect(await refreshTill(db, again.down, () => {})).toMatchObject({ bookChanged: false, itemsChanged: false })
  expect(again.asked).toEqual([])

  const later = server({ ...SHELF, revision: 2 })
  await refreshTill(db, later.down, () => {})
  expect(later.asked).toEqual(['changes 1'])
  const till = await readTill(db)
  expect(till?.catalog.item(uuid(1))?.name).toBe('Baru')
  expect(till?.catalog.item(uuid(2))).toBeUndefined()
  expect(till?.catalog.item(uuid(3))?.name).toBe('Barang 3')
  expect(till?.book.termsOf(uuid(1))?.item).toBe(uuid(1))
})

test('when the server forgot what changed, only segments with another hash are fetched', async () => {
  const db = emptyTill()
  await refreshTill(db, server(SHELF).down, () => {})
  const segments = [SHELF.segments[0]!, { hash: 'c', items: [item(3, { name: 'Lain' }), item(4)] }]
  const later = server({ ...SHELF, revision: 9, segments, changes: null })
  await refreshTill(db, later.down, () => {})
  expect(later.asked).toEqual(['changes 1', 'segment 1'])
  const till = await readTill(db)
  expect([till?.catalog.item(uuid(3))?.name, till?.catalog.item(uuid(4))?.name]).toEqual(['Lain', 'Barang 4'])
})

test('a connection lost half-way leaves the till as it was', async () => {
  const db = emptyTill()
  await refreshTill(db, server(SHELF).down, () => {})
  const broken = server({ ...SHELF, revision: 2, book: uuid(91) }).down
  const lost = refreshTill(db, { ...broken, changes: () => Promise.reject(new Error('lost')) }, () => {})
  await expect(lost).rejects.toThrow('lost')
  expect((await readTill(db))?.snapshot.book.id).toBe(uuid(90))
})
