import type { Day } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'

/**
 * A promotion is data: when all of `when` hold, `give` is taken off. Promotions run in order of `priority` (low first),
 * then id; each one sees the amounts that those before it have left.
 */
export type Promotion = {
  /** UUID; the cause on every line it touches. */
  readonly id: string
  /** What the receipt prints. */
  readonly name: { readonly id: string; readonly en: string }
  readonly priority: number
  /** First and last business day; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Ids of the places where it runs; null is everywhere. */
  readonly places: readonly string[] | null
  readonly when: readonly Condition[]
  readonly give: Action
  /** True: goods it used are closed to every promotion after it. */
  readonly stop: boolean
  /** Name of the exclusive group it belongs to, or null. */
  readonly exclusive: string | null
  readonly limits: Limits
  readonly budget: Budget | null
}

/** The most one basket may have of a promotion; what is left out is not limited. */
export type Limits = {
  /** Sets (bundles, mix-and-match) or rewarded units (buy-x-get-y). */
  readonly times?: number
  /** Quantity that may have it, for percent, amount per unit and fixed price; dearest goods first. */
  readonly units?: Thousandths
  /** Minor units taken off in all. */
  readonly discount?: Minor
}

/**
 * The most a promotion may ever cost. It is dealt out: each register has a lifetime allowance, and the allowances add
 * up to no more than the total. A register counts what its own sales took (it has them all), so a till without a
 * network cannot overspend, and no register waits for another.
 */
export type Budget = {
  readonly total: Minor
  readonly allowances: readonly { readonly register: string; readonly amount: Minor }[]
}

/** Which goods: everything, or the named items and categories, less the exceptions. */
export type Target = {
  readonly all?: true
  readonly items?: readonly string[]
  readonly categories?: readonly string[]
  /** Ids of items left out in any case. */
  readonly except?: readonly string[]
}

/** `percent` in basis points: 1000 is 10 %. `price` is what one whole unit then costs. */
export type Cut =
  | { readonly kind: 'percent'; readonly basisPoints: number }
  | { readonly kind: 'amount'; readonly amount: Minor }
  | { readonly kind: 'price'; readonly unitPrice: Minor }

export type Condition =
  /** Minutes since local midnight, `from` included, `to` not; `from` above `to` runs over midnight. */
  | {
      readonly kind: 'happy-hour'
      readonly weekdays: readonly number[]
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'coupon'; readonly codes: readonly string[] }
  | { readonly kind: 'member' }
  | { readonly kind: 'group'; readonly groups: readonly string[] }
  /** What the target goods cost after the promotions before this one. */
  | { readonly kind: 'spend'; readonly target: Target; readonly atLeast: Minor }
  | { readonly kind: 'quantity'; readonly target: Target; readonly atLeast: Thousandths }

export type Action =
  | { readonly kind: 'percent'; readonly target: Target; readonly basisPoints: number }
  /** Off every unit, or once off the target goods together. */
  | { readonly kind: 'amount'; readonly target: Target; readonly amount: Minor; readonly per: 'unit' | 'basket' }
  | { readonly kind: 'fixed-price'; readonly target: Target; readonly unitPrice: Minor }
  /** For every `buyQty` units of `buy`, up to `getQty` others of `get` are cut. */
  | {
      readonly kind: 'buy-x-get-y'
      readonly buy: Target
      readonly buyQty: number
      readonly get: Target
      readonly getQty: number
      readonly cut: Cut
      readonly pick: 'cheapest' | 'dearest'
    }
  /** One set of the parts for one price; the dearest goods form the first set. */
  | {
      readonly kind: 'bundle'
      readonly parts: readonly { readonly target: Target; readonly qty: number }[]
      readonly price: Minor
    }
  /** Any `count` units of the target for one price. */
  | { readonly kind: 'mix-and-match'; readonly target: Target; readonly count: number; readonly price: Minor }
  /** The highest step that is reached counts; `spend` in minor units, `quantity` in thousandths. */
  | {
      readonly kind: 'ladder'
      readonly target: Target
      readonly measure: 'spend' | 'quantity'
      readonly steps: readonly { readonly atLeast: number; readonly cut: LadderCut }[]
    }

export type LadderCut = Extract<Cut, { kind: 'percent' | 'amount' }>

/** The targets that must all hold goods before an action can give anything. */
export const targetsOfAction = (action: Action): readonly Target[] => {
  if (action.kind === 'buy-x-get-y') return [action.buy, action.get]
  if (action.kind === 'bundle') return action.parts.map(part => part.target)
  return [action.target]
}

/** Every target a promotion names, in conditions and action. */
export const targetsOf = (promotion: Promotion): readonly Target[] => [
  ...promotion.when.flatMap(c => (c.kind === 'spend' || c.kind === 'quantity' ? [c.target] : [])),
  ...targetsOfAction(promotion.give),
]
