import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgreedPrice, choosePrice, lineValue, valueStep } from './index.ts'

const cells = (line: string) => line.split('|').map(cell => cell.trim())

const agreedOf = (line: string): AgreedPrice => {
  const [unit, pack, from, price, valid] = cells(line.slice(7)) as [string, string, string, string, string]
  const [first, last] = valid.split('…') as [string, string]
  return { unit, packQty: Number(pack), minQty: Number(from), price: Number(price), from: first, to: last || null }
}

const answerTo = (prices: readonly AgreedPrice[], wish: string) => {
  const [day, qty, unit] = cells(wish) as [string, string, string]
  const chosen = choosePrice(prices, { day, qty: Number(qty), ...(unit !== '-' && { unit }) })
  return chosen ? [chosen.agreed.unit, chosen.agreed.price, chosen.qty, chosen.value].join(' | ') : 'none'
}

const table = readFileSync(new URL('../golden/prices.txt', import.meta.url), 'utf8')
const cases = table
  .split('\n\n')
  .slice(1)
  .map(text => text.trim().split('\n'))

test.each(cases.map(lines => [lines[0]!, lines.slice(1)] as const))('%s', (_, lines) => {
  const prices = lines.filter(l => l.startsWith('agreed ')).map(agreedOf)
  for (const line of lines.filter(l => l.startsWith('wish '))) {
    const [wish, expected] = line
      .slice(5)
      .split('→')
      .map(part => part.trim()) as [string, string]
    expect(answerTo(prices, wish), wish).toBe(expected)
  }
})

const price = fc.record({
  price: fc.integer({ min: 1, max: 10_000_000 }),
  packQty: fc.integer({ min: 1, max: 500_000 }),
})

test('however a line is split, its parts are worth the whole', () => {
  fc.assert(
    fc.property(price, fc.array(fc.nat(10_000_000), { maxLength: 12 }), (pack, parts) => {
      let before = 0
      let sum = 0
      for (const part of parts) {
        sum += valueStep(pack, before, part)
        before += part
      }
      expect(sum).toBe(lineValue(pack, before))
    }),
  )
})

test('a chosen price covers the wish in whole packs, and no other agreed price does so for less', () => {
  const agreed = fc.record({
    ...{ unit: fc.constantFrom('pcs', 'ctn', 'box'), packQty: fc.constantFrom(1000, 12_000, 24_000) },
    ...{ minQty: fc.constantFrom(0, 48_000, 240_000), price: fc.integer({ min: 1, max: 100_000 }) },
    ...{ from: fc.constant('2026-01-01'), to: fc.constant(null) },
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(agreed, { minLength: 1, selector: a => `${a.unit}${a.minQty}` }),
      fc.integer({ min: 1, max: 500_000 }),
      (all, qty) => {
        const sheets = all.map(a => ({ ...a, packQty: { pcs: 1000, ctn: 12_000, box: 24_000 }[a.unit]! }))
        const chosen = choosePrice(sheets, { day: '2026-02-01', qty })!
        expect(chosen.qty).toBeGreaterThanOrEqual(Math.max(qty, chosen.agreed.minQty))
        expect(chosen.qty % chosen.agreed.packQty).toBe(0)
        for (const unit of ['pcs', 'ctn', 'box']) {
          const other = choosePrice(sheets, { day: '2026-02-01', qty, unit })
          if (other) expect(chosen.value).toBeLessThanOrEqual(other.value)
        }
      },
    ),
  )
})
