import type { PricedLine, TaxTotal } from './basket.ts'

/**
 * Tax by class out of lines that are final (sold, coming back, or both on one document): stored parts are added, not
 * computed again. Sorted by class.
 */
export const taxTotals = (lines: readonly Pick<PricedLine, 'taxClass' | 'net' | 'tax'>[]): TaxTotal[] => {
  const totals = new Map<string, { base: number; tax: number }>()
  for (const { taxClass, net, tax } of lines) {
    const sum = totals.get(taxClass) ?? { base: 0, tax: 0 }
    totals.set(taxClass, { base: sum.base + net - tax, tax: sum.tax + tax })
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([taxClass, sum]) => ({ taxClass, ...sum }))
}
