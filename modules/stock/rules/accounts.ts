/** Where goods of the company stand: in a place (on hand, damaged, recalled) or on the way in a shipment. */
export type InsideState = 'on-hand' | 'damaged' | 'recalled' | 'transit'

/** Where goods come from and go to when they are not, or no longer, the company's. */
export type OutsideState = 'supplier' | 'sold' | 'difference' | 'opening' | 'used' | 'disposed'

export type State = InsideState | OutsideState

/** Where goods stand in a place. What is held is on hand and set aside; what is in transit stands in a shipment. */
export type GoodsState = Exclude<InsideState, 'transit'>

const LINES: Readonly<Record<State, string>> = {
  'on-hand': 'stock',
  damaged: 'stock-damaged',
  recalled: 'stock-recalled',
  transit: 'stock-transit',
  supplier: 'stock-supplier',
  sold: 'sold',
  difference: 'stock-difference',
  opening: 'stock-opening',
  used: 'stock-used',
  disposed: 'stock-disposed',
}

const INSIDE: ReadonlySet<string> = new Set(['on-hand', 'damaged', 'recalled', 'transit'])

/** Whether goods in this state belong to the company and are counted in its stock. */
export const isInside = (state: State): state is InsideState => INSIDE.has(state)

/** The account of the goods at a place; the unit is the item's id. */
export const stockAccount = (place: string): string => `stock:${place}`

/** The books account of goods in a state at a site: a place's id, a shipment's for transit, a supplier's for supplier. */
export const goodsAccount = (state: State, site: string): string => `${LINES[state]}:${site}`

const STATES = new Map(Object.entries(LINES).map(([state, line]) => [line, state as State]))

/** The state and site a goods account stands for; null for an account that holds no goods. */
export const siteOfAccount = (account: string): { state: State; site: string } | null => {
  const colon = account.indexOf(':')
  const state = STATES.get(account.slice(0, colon))
  return state ? { state, site: account.slice(colon + 1) } : null
}

/** The money account that bears what goods that left on a day have cost: a day's own, so that no two days wait for each other. */
export const bearerOf = (why: OutsideState, day: string): string => {
  switch (why) {
    case 'sold':
      return `cogs:${day}`
    case 'supplier':
      return `return-value:${day}`
    case 'used':
      return `expense:goods-used:${day}`
    case 'opening':
      return 'equity:opening-stock'
    case 'difference':
    case 'disposed':
      return `stock-loss:${day}`
  }
}

/** What goods that had left before they came turned out to cost more than was thought. */
export const correctionAccount = (day: string): string => `cost-correction:${day}`

/** What the goods of an item are worth, in the company's currency. */
export const inventoryAccount = (item: string): string => `inventory:${item}`

/** What a supplier has delivered and not yet billed. */
export const receivedAccount = (supplier: string): string => `received:${supplier}`
