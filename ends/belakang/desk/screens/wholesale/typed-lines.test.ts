import { expect, test } from 'vitest'
import { packsOf, readyLines, type TypedLine, withFound } from './typed-lines.ts'

const kopi = { item: 'k', sku: 'KOPI', name: 'Kopi', baseUnit: 'pcs', units: [], unit: 'ctn' }
const line = (packs: string): TypedLine => ({ ...kopi, id: '1', packs })

test('packs are whole numbers above nothing', () => {
  expect(['12', ' 3 ', '1.200', '0', '-1', '2,5', '', 'dua'].map(packsOf)).toEqual([
    ...[12, 3, 1200, null, null, null, null, null],
  ])
  expect(readyLines([line('2')])).toEqual([{ id: '1', item: 'k', unit: 'ctn', packs: 2 }])
  expect(readyLines([line('2'), line('')])).toBeNull()
})

test('what is pasted joins what stands there, pack by pack', () => {
  const after = withFound(
    [line('2')],
    [
      { ...kopi, packs: 3 },
      { ...kopi, unit: 'pcs', packs: 5 },
    ],
  )
  expect(after.map(l => [l.unit, l.packs])).toEqual([
    ['ctn', '5'],
    ['pcs', '5'],
  ])
  expect(after[0]!.id).toBe('1')
})
