import { formatQuantity } from '#kernel/quantity.ts'

/** An EPCIS 2.0 event as JSON-LD; it stands in a document's list, so it carries no context of its own. */
export type EpcisEvent = { readonly type: string; readonly [field: string]: unknown }

/** When and where something was seen. */
export type Seen = {
  /** `urn:uuid:…`: the event's own name. */
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  /** `+07:00`: the clock of the place. */
  readonly offset: string
  /** Id of the place. */
  readonly place: string
}

/** Goods of one kind inside a unit: thousandths of the base unit. GTIN-14 where the item has one. */
export type Held = {
  readonly item: string
  readonly gtin: string | null
  readonly lot: string | null
  readonly qty: number
  /** True where the base unit is a kilogram; all others are counted in pieces. */
  readonly kilograms: boolean
}

/** GS1 Digital Link of a logistic unit. */
export const ssccUri = (sscc: string): string => `https://id.gs1.org/00/${sscc}`

/** A thing of ours that GS1 has given no key: a place without GLN, a document, an item without GTIN. */
export const ownUri = (id: string): string => `urn:uuid:${id}`

/** GS1 Digital Link of a kind of goods, of one lot where it is known. */
export const classUri = ({ item, gtin, lot }: Held): string => {
  if (!gtin) return ownUri(item)
  return `https://id.gs1.org/01/${gtin}${lot ? `/10/${encodeURIComponent(lot)}` : ''}`
}

const seenAt = ({ id, at, offset, place }: Seen) => ({
  eventTime: at,
  eventTimeZoneOffset: offset,
  eventID: id,
  readPoint: { id: ownUri(place) },
})

/** EPCIS writes quantities as decimals: 2500 thousandths are 2.5. */
const quantities = (held: readonly Held[]) =>
  held.map(it => ({
    epcClass: classUri(it),
    quantity: Number(formatQuantity(it.qty, 'en')),
    ...(it.kilograms && { uom: 'KGM' }),
  }))

/** Goods were packed into a unit. */
export const packingEvent = (seen: Seen, sscc: string, held: readonly Held[], transfer: string): EpcisEvent => ({
  type: 'AggregationEvent',
  ...seenAt(seen),
  parentID: ssccUri(sscc),
  childQuantityList: quantities(held),
  action: 'ADD',
  bizStep: 'packing',
  disposition: 'container_closed',
  bizLocation: { id: ownUri(seen.place) },
  bizTransactionList: [{ type: 'po', bizTransaction: ownUri(transfer) }],
})

/** A unit was emptied: its goods are on shelves or in bins. */
export const unpackingEvent = (seen: Seen, sscc: string, held: readonly Held[]): EpcisEvent => ({
  type: 'AggregationEvent',
  ...seenAt(seen),
  parentID: ssccUri(sscc),
  ...(held.length > 0 && { childQuantityList: quantities(held) }),
  action: 'DELETE',
  bizStep: 'unpacking',
  disposition: 'sellable_accessible',
  bizLocation: { id: ownUri(seen.place) },
})

/** Units were brought into a truck. */
export const loadingEvent = (seen: Seen, truck: string, ssccs: readonly string[]): EpcisEvent => ({
  type: 'AssociationEvent',
  ...seenAt(seen),
  parentID: ownUri(truck),
  childEPCs: ssccs.map(ssccUri),
  action: 'ADD',
  bizStep: 'loading',
  disposition: 'in_progress',
})

type Journey = { readonly from: string; readonly to: string; readonly shipment: string }

const ends = ({ from, to }: Journey) => ({
  sourceList: [{ type: 'location', source: ownUri(from) }],
  destinationList: [{ type: 'location', destination: ownUri(to) }],
})

/** Units left for a receiver. They are nowhere now: no business location, as the standard asks of what is in transit. */
export const shippingEvent = (seen: Seen, journey: Journey, ssccs: readonly string[]): EpcisEvent => ({
  type: 'ObjectEvent',
  ...seenAt(seen),
  epcList: ssccs.map(ssccUri),
  action: 'OBSERVE',
  bizStep: 'shipping',
  disposition: 'in_transit',
  bizTransactionList: [{ type: 'desadv', bizTransaction: ownUri(journey.shipment) }],
  ...ends(journey),
})

/** The units of a shipment were tied to the orders that they answer. */
export const orderEvent = (
  seen: Seen,
  shipment: string,
  transfers: readonly string[],
  ssccs: readonly string[],
): EpcisEvent => ({
  type: 'TransactionEvent',
  ...seenAt(seen),
  bizTransactionList: [
    { type: 'desadv', bizTransaction: ownUri(shipment) },
    ...transfers.map(transfer => ({ type: 'po', bizTransaction: ownUri(transfer) })),
  ],
  epcList: ssccs.map(ssccUri),
  action: 'ADD',
  bizStep: 'shipping',
  disposition: 'in_transit',
})

/** Units came in at a place, sound or damaged. */
export const receivingEvent = (
  seen: Seen,
  journey: Journey,
  ssccs: readonly string[],
  damaged = false,
): EpcisEvent => ({
  type: 'ObjectEvent',
  ...seenAt(seen),
  epcList: ssccs.map(ssccUri),
  action: 'OBSERVE',
  bizStep: 'receiving',
  disposition: damaged ? 'damaged' : 'in_progress',
  bizLocation: { id: ownUri(seen.place) },
  bizTransactionList: [
    { type: 'desadv', bizTransaction: ownUri(journey.shipment) },
    { type: 'recadv', bizTransaction: ownUri(journey.shipment) },
  ],
  ...ends(journey),
})

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/** An EPCIS 2.0 document of events, in the order given. `made` is an ISO 8601 instant. */
export const epcisDocument = (events: readonly EpcisEvent[], made: string) => ({
  '@context': [CONTEXT],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: made,
  epcisBody: { eventList: events },
})

/** `+07:00` of a clock that is so many minutes ahead of UTC. */
export const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
