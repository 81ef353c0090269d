import type { Place } from '#modules/company/contract/index.ts'
import { listPlaces } from '#modules/company/server/index.ts'
import type { OpenTimes } from '#modules/flow/rules/index.ts'
import { readCalendars } from '#modules/flow/server/index.ts'
import { zoneSteps } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type PlaceTerms = {
  place: string
  collects: boolean
  delivers: boolean
  paysInShop: boolean
  pickMinutes: number
  perHour: number
  cutOff: number
  dispatch: number[]
  parcelCost: number
}
export type RunRow = { from: string; to: string; weekday: number; departs: number; arrives: number; cost: number }
export type Zone = { region: string; name: string; fee: number; freeAbove: number | null; transitDays: number }

/** What orders of consumers are promised from and does not change with each order. */
export type Terms = {
  readonly readAt: number
  readonly payMinutes: number
  readonly hourWorth: number
  readonly places: ReadonlyMap<string, { terms: PlaceTerms; place: Place; open: OpenTimes; offset: number }>
  readonly runs: readonly RunRow[]
  readonly zones: readonly Zone[]
  /** At which place online prices hold: that of the web, where there is one. */
  readonly web: string | null
}

const DAYS_AHEAD = 21

/** Reads the terms of orders, with hours and holidays for three weeks. Nine statements; edges keep it for some seconds. */
export const readTerms = async (tx: Tx, now: Date): Promise<Terms> => {
  const general = await tx.one<{ payMinutes: number; hourWorth: number }>(
    'select pay_minutes as "payMinutes", hour_worth as "hourWorth" from orders.consumer_terms',
  )
  const rows = await tx.rows<PlaceTerms>(
    `select place, collects, delivers, pays_in_shop as "paysInShop", pick_minutes as "pickMinutes", per_hour as "perHour",
       cut_off as "cutOff", dispatch, parcel_cost as "parcelCost" from orders.place_terms`,
  )
  const runs = await tx.rows<RunRow>(
    'select from_place as "from", to_place as "to", weekday, departs, arrives, cost from orders.run',
  )
  const zones = await tx.rows<Zone>(
    'select region, name, fee, free_above as "freeAbove", transit_days as "transitDays" from orders.zone',
  )
  const all = await listPlaces(tx)
  const until = new Date(now.getTime() + DAYS_AHEAD * 86_400_000)
  const calendars = await readCalendars(tx, now, until)
  const known = new Map(all.map(place => [place.id, place]))
  const places = rows.flatMap(terms => {
    const place = known.get(terms.place)
    if (!place || place.hours.length === 0) return []
    const offset = zoneSteps(place.timeZone, now.getTime(), until.getTime())[0]!.offset
    return [[place.id, { terms, place, open: calendars(place.id, 'place'), offset }] as const]
  })
  return {
    ...{ readAt: now.getTime(), payMinutes: general!.payMinutes, hourWorth: general!.hourWorth, runs, zones },
    places: new Map(places),
    web: all.find(place => place.kind === 'web')?.id ?? null,
  }
}
