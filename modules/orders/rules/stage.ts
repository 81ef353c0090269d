/** Where a consumer's order stands, as the customer sees it. */
export const STAGES = [
  ...(['awaiting-payment', 'confirmed', 'being-picked', 'ready', 'on-the-way', 'partly-done', 'done'] as const),
  ...(['back-ordered', 'cancelled', 'expired'] as const),
] as const
export type Stage = (typeof STAGES)[number]

export type ParcelState =
  | 'waiting'
  | 'to-pick'
  | 'picking'
  | 'packed'
  | 'on-way'
  | 'ready'
  | 'handed-over'
  | 'sent'
  | 'delivered'
  | 'cancelled'

const GONE: ReadonlySet<ParcelState> = new Set(['handed-over', 'delivered'])

/**
 * The stage of an order by its state and its parcels: the least advanced parcel says it, and what has reached the
 * customer of several makes it `partly-done`.
 */
export const stageOf = (
  order: { readonly state: string; readonly expired: boolean; readonly short: boolean },
  parcels: readonly ParcelState[],
): Stage => {
  if (order.state === 'cancelled') return order.expired ? 'expired' : 'cancelled'
  if (order.state === 'waiting') return 'awaiting-payment'
  const live = parcels.filter(p => p !== 'cancelled')
  if (live.length > 0 && live.every(p => GONE.has(p)) && !order.short) return 'done'
  if (live.some(p => GONE.has(p))) return 'partly-done'
  if (order.short) return 'back-ordered'
  if (live.some(p => p === 'sent')) return 'on-the-way'
  if (live.length > 0 && live.every(p => p === 'ready')) return 'ready'
  if (live.some(p => p !== 'waiting' && p !== 'to-pick')) return 'being-picked'
  return 'confirmed'
}
