import { expect, test } from 'vitest'
import { addGoods, deedsOfTransfer, setGoods, type TransferWork } from './transfer.ts'

const empty: TransferWork = { transfer: 't1', to: 'dgo', toCode: 'DGO', lines: [] }
const goods = (item: string, qty: number, id = item) => ({ id, item, name: item, unit: 'pcs', qty })
const sending = { from: 'kmg', at: '2026-12-01T03:00:00Z', unit: 'u1', kind: 'cage', leaves: true } as const

test('the same goods add up and come to the top; nothing of a line takes it out', () => {
  const two = addGoods(addGoods(empty, goods('kopi', 1000)), goods('teh', 2000))
  const more = addGoods(two, goods('kopi', 24_000, 'other'))
  expect(more.lines).toMatchObject([
    { id: 'kopi', qty: 25_000 },
    { id: 'teh', qty: 2000 },
  ])
  expect(setGoods(setGoods(more, 'kopi', 3000), 'teh', 0).lines).toMatchObject([{ item: 'kopi', qty: 3000 }])
})

test('a transfer is asked for, packed and sent in one thread, each by ids made here', () => {
  const work = addGoods(empty, goods('kopi', 3000, 'l1'))
  const deeds = deedsOfTransfer(work, sending)
  expect(deeds.map(deed => deed.kind)).toEqual(['lateral', 'pack-units', 'send-transfer'])
  expect(new Set(deeds.map(deed => deed.thread))).toEqual(new Set(['transfer:t1']))
  expect(deeds.map(deed => deed.input)).toEqual([
    { id: 't1', from: 'kmg', to: 'dgo', at: sending.at, lines: [{ id: 'l1', item: 'kopi', qty: 3000 }] },
    { id: 't1', units: [{ id: 'u1', kind: 'cage', contents: [{ item: 'kopi', qty: 3000 }] }], finish: true },
    { id: 't1', at: sending.at },
  ])
  expect(deedsOfTransfer(work, { ...sending, leaves: false })).toHaveLength(2)
})
