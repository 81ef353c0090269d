import type { Minute, Picking } from './ready-at.ts'

/** A place that may serve orders. */
export type Source = Picking & {
  readonly place: string
  readonly collects: boolean
  readonly delivers: boolean
  /** Minutes UTC at which parcels are fetched for delivery, in order. */
  readonly dispatches: readonly Minute[]
  /** Minutes that the local clock shows more than UTC. */
  readonly offset: number
  /** What a parcel from here costs the company, minor units. */
  readonly parcelCost: number
}

/** A transfer that goes from place to place by itself. */
export type Run = {
  readonly from: string
  readonly to: string
  readonly departs: Minute
  readonly arrives: Minute
  readonly cost: number
}

/** Where something is delivered to, and how long it is on the way. */
export type Reach = { readonly fee: number; readonly freeAbove: number | null; readonly transitDays: number }

/** What can be promised from, as it stands at one moment. */
export type World = {
  readonly now: Minute
  readonly sources: ReadonlyMap<string, Source>
  /** In the order in which they depart. */
  readonly runs: readonly Run[]
  /** Thousandths of an item that a place has free. */
  readonly free: (place: string, item: string) => number
  /** Lines that an hour of a place has taken already. */
  readonly taken: (place: string, hour: number) => number
  /** What an hour later is worth, minor units. */
  readonly hourWorth: number
}

export type Need = {
  readonly line: string
  readonly item: string
  readonly qty: number
  /** Goods are taken in whole packs from each place, thousandths. */
  readonly pack: number
}

export type WayWanted =
  | { readonly way: 'collect'; readonly place: string }
  | { readonly way: 'deliver'; readonly reach: Reach }

export type PlannedParcel = {
  readonly source: string
  /** Where the customer gets it: the shop, or where a delivery leaves. */
  readonly place: string
  readonly lines: readonly { readonly line: string; readonly item: string; readonly qty: number }[]
  readonly pickBy: Minute
  readonly hours: readonly { readonly hour: number; readonly lines: number }[]
  /** When its run departs, where it goes to the shop by one. */
  readonly runAt: Minute | null
  readonly by: Minute
}

export type Plan = {
  readonly parcels: readonly PlannedParcel[]
  /** By when everything is there. */
  readonly by: Minute
  /** What it costs the company, minor units. */
  readonly cost: number
}
