import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOutUnit } from './share-out-unit.ts'

const BINS = new Map(['A', 'B', 'C'].map(code => [code, `id-${code}`]))
const contents = [
  { item: 'kopi', lot: 'L1', qty: 4000 },
  { item: 'kopi', lot: 'L2', qty: 8000 },
  { item: 'susu', lot: null, qty: 6000 },
]

test('each share goes onto its shelf, first lot first, and the rest onto the last', () => {
  const shares = [
    { item: 'kopi', qty: 5000, bin: 'A' },
    { item: 'susu', qty: 6000, bin: 'B' },
  ]
  expect(shareOutUnit(contents, shares, BINS, 'id-C')).toEqual({
    ok: true,
    value: [
      { item: 'kopi', lot: 'L1', qty: 4000, to: 'id-A' },
      { item: 'kopi', lot: 'L2', qty: 1000, to: 'id-A' },
      { item: 'susu', lot: null, qty: 6000, to: 'id-B' },
      { item: 'kopi', lot: 'L2', qty: 7000, to: 'id-C' },
    ],
  })
  expect(shareOutUnit(contents, [{ item: 'susu', qty: 6001, bin: 'A' }], BINS, null)).toMatchObject({
    refusal: 'put-more',
  })
})

test('whatever is shared, nothing is made and nothing is lost', () => {
  const share = fc.record({ item: fc.constantFrom('kopi', 'susu'), qty: fc.nat(7000), bin: fc.constantFrom('A', 'B') })
  fc.assert(
    fc.property(fc.array(share, { maxLength: 5 }), shares => {
      const answer = shareOutUnit(contents, shares, BINS, 'id-C')
      const asked = (item: string) => shares.reduce((sum, s) => sum + (s.item === item ? s.qty : 0), 0)
      expect(answer.ok).toBe(asked('kopi') <= 12_000 && asked('susu') <= 6000)
      if (!answer.ok) return
      for (const [item, all] of [
        ['kopi', 12_000],
        ['susu', 6000],
      ] as const)
        expect(answer.value.filter(l => l.item === item).reduce((sum, l) => sum + l.qty, 0)).toBe(all)
    }),
  )
})
