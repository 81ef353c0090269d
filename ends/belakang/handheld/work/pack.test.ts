import { expect, test } from 'vitest'
import { deedOfPack } from './pack.ts'

const line = (item: string, picked: number, packed = 0) => ({
  ...{ line: `${item}-${picked}`, item, sku: item, name: item, unit: 'pcs', codes: [], picked, packed },
  ...{ lot: null, expiry: null },
})

test('one unit holds what is picked and not packed, each item once, and ends the packing', () => {
  const job = {
    id: 't1',
    number: 'TR-1',
    toCode: 'KMG',
    lines: [line('kopi', 5000, 2000), line('teh', 1000), line('kopi', 500)],
  }
  expect(deedOfPack(job, { unit: 'u1', kind: 'cage' })).toEqual({
    ...{ kind: 'pack-units', thread: 'transfer:t1', about: { number: 'TR-1', to: 'KMG' } },
    input: {
      ...{ id: 't1', finish: true },
      units: [
        {
          ...{ id: 'u1', kind: 'cage' },
          contents: [
            { item: 'kopi', qty: 3500 },
            { item: 'teh', qty: 1000 },
          ],
        },
      ],
    },
  })
})
