import type { ItemCards, Policy } from './item-cards.ts'

/** What every place of a run is planned by; fit to be handed to another thread. */
export type PlanWish = {
  readonly run: string
  readonly who: string
  readonly at: string
  readonly day: string
  readonly policy: Policy
  readonly cards: ItemCards
  readonly suppliers: readonly string[]
  readonly services: readonly string[]
  /** Weight of a lost unit beyond its margin, as a part of its worth, by service class. */
  readonly urgency: readonly number[]
  readonly items: readonly string[]
  /** The item's number by the number of its unit in the books; `NO_ITEM` where it is none. Shared between threads. */
  readonly units: Int32Array
  /** For the company's centre: the level of what its shops draw on it, by item number. */
  readonly drawn: Float64Array
  /** How much the shops' demand for an item together wavers: sums of surplus · level². */
  readonly drawnSquares: Float64Array
}

export type PlaceToPlan = { readonly id: string; readonly isCentre: boolean }

/** What came of one place. */
export type PlacePlanned = { series: number; lines: number; demand: number; lost: number }
