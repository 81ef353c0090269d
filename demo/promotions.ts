import type { Promotion } from '#modules/pricing/rules/index.ts'
import type { DemoItem } from './item.ts'
import { campaigns } from './promotions/campaigns.ts'
import { cheaper } from './promotions/cheaper.ts'
import { ladders } from './promotions/ladders.ts'
import { together } from './promotions/together.ts'

/** Fifteen promotions, each kind of the pricing rules at least once; none touches goods that the law keeps out. */
export const demoPromotions = (items: readonly DemoItem[]): readonly Promotion[] => [
  ...cheaper(items),
  ...together(items),
  ...ladders(items),
  ...campaigns(items),
]
