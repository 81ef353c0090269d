/** What a proposed line was worked out from: whole numbers, so that it can be worked out again and told. */
export type LineBasis = {
  /** Thousandths of a base unit a usual week. */
  readonly level: number
  /** Thousandths: variance beyond chance, relative to the square of the mean. */
  readonly surplus: number
  /** Thousandths of a base unit on hand and on the way. */
  readonly position: number
  readonly lead: number
  readonly leadSpread: number
  /** Days the order is meant to last. */
  readonly coverDays: number
  /** Thousandths expected to be asked for in vain before a later order could come, without this one. */
  readonly lostNow: number
  /** The same until the next order, with this one. */
  readonly lostWith: number
  readonly wasted: number
  /** Minor units for one base unit. */
  readonly unitWorth: number
  readonly unitMargin: number
  /** Thousandths: what a lost unit weighs beyond its margin, as a part of its worth. */
  readonly urgency: number
  /** The service class. */
  readonly fill: string
  /**
   * How goods that did not suffice were shared, where pack by pack might miss something: `exact` by an integer programme, or pack
   * by pack because that was `cut-off` by its time or the shortage `too-large`.
   */
  readonly shared?: 'exact' | 'cut-off' | 'too-large'
  /** Grams that a delivery may weigh, where that cut the line, and whose room it is: the place's, the largest truck's, or all trucks' of a day. */
  readonly room?: number
  readonly roomOf?: 'place' | 'truck' | 'trucks'
}
