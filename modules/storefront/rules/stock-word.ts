import type { Thousandths } from '#kernel/quantity.ts'

/** How the shop speaks of what there is: enough, the last few, none. */
export type StockWord = 'in' | 'few' | 'out'

const FEW = 5000

/** Up to five of the base unit are the last few. A shelf may hold fewer than the books say, so few are called so. */
export const stockWord = (available: Thousandths): StockWord =>
  available <= 0 ? 'out' : available <= FEW ? 'few' : 'in'
