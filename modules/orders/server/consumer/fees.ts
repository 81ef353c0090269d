import { type OpenPriceBook, ruleOn, taxWithin } from '#modules/pricing/rules/index.ts'
import type { Terms, Zone } from './read-terms.ts'

/** The zone of a region: of those whose code it begins with, the longest. Null where nothing is delivered. */
export const zoneOf = (terms: Terms, region: string): Zone | null =>
  terms.zones
    .filter(zone => zone.region === '' || region === zone.region || region.startsWith(`${zone.region}.`))
    .sort((a, b) => b.region.length - a.region.length)[0] ?? null

/** What a delivery of goods for `total` asks, minor units. */
export const feeOf = (zone: Pick<Zone, 'fee' | 'freeAbove'>, total: number): number =>
  zone.freeAbove !== null && total >= zone.freeAbove ? 0 : zone.fee

/** PPN inside a fee: the service of the seller, by the rule of the class `ppn` on the day. */
export const feeTax = (book: OpenPriceBook, fee: number, day: string): number => {
  const rule = ruleOn(book.taxes.get('ppn') ?? [], day)
  return rule && fee > 0 ? taxWithin(fee, rule).tax : 0
}
