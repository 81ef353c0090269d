/** The states of an order, as people see them; derived from its lines. */
export const ORDER_STATES = [
  ...(['draft', 'waiting', 'confirmed', 'back-ordered', 'partly-supplied', 'supplied', 'closed', 'cancelled'] as const),
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** Quantities of a line, thousandths of the base unit. What of `qty` is none of the others is short. */
export type LineQuantities = {
  readonly qty: number
  readonly held: number
  readonly handed: number
  readonly shipped: number
  readonly cancelled: number
}

/** What of a line is neither held, handed, gone nor struck off: thousandths that stock has to come in for. */
export const shortOf = (line: LineQuantities): number =>
  line.qty - line.held - line.handed - line.shipped - line.cancelled

export type Fulfilment = 'open' | 'short' | 'reserved' | 'in-centre' | 'partly-sent' | 'sent' | 'cancelled'

/** Where the goods of a line stand; `agreed` is whether the order was confirmed. */
export const fulfilmentOf = (line: LineQuantities, agreed: boolean): Fulfilment => {
  if (line.cancelled === line.qty) return 'cancelled'
  if (line.shipped > 0) return line.shipped + line.cancelled === line.qty ? 'sent' : 'partly-sent'
  if (!agreed) return 'open'
  if (shortOf(line) > 0) return 'short'
  return line.handed > 0 ? 'in-centre' : 'reserved'
}

/** What was agreed about a line: nothing yet, all of it, less than at first, or nothing any more. */
export const commercialOf = (line: LineQuantities, agreed: boolean): 'asked' | 'agreed' | 'reduced' | 'cancelled' => {
  if (line.cancelled === line.qty) return 'cancelled'
  if (!agreed) return 'asked'
  return line.cancelled > 0 ? 'reduced' : 'agreed'
}

/** How far a line is paid: `billed` and `paid` are what its invoices ask and what came for them, minor units. */
export const paymentOf = (
  line: LineQuantities,
  billed: number,
  paid: number,
): 'unbilled' | 'billed' | 'part-paid' | 'paid' => {
  if (billed === 0) return line.shipped > 0 && line.shipped + line.cancelled === line.qty ? 'paid' : 'unbilled'
  if (paid === 0) return 'billed'
  return paid < billed ? 'part-paid' : 'paid'
}

/** State of a confirmed order by its lines and by what of its invoices is not paid yet (minor units). */
export const stateOf = (lines: readonly LineQuantities[], unpaid: number): OrderState => {
  const left = lines.some(line => line.shipped + line.cancelled < line.qty)
  const sent = lines.some(line => line.shipped > 0)
  if (!left) return sent ? (unpaid > 0 ? 'supplied' : 'closed') : 'cancelled'
  if (sent) return 'partly-supplied'
  return lines.some(line => shortOf(line) > 0) ? 'back-ordered' : 'confirmed'
}
