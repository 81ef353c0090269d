/** What a provider said of a payment, in any order, any number of times. Amounts in minor units. */
export type OnlineEvent = {
  readonly said: 'pending' | 'authorised' | 'captured' | 'failed' | 'expired' | 'cancelled'
  readonly amount: number
  readonly refunds: readonly { readonly key: string; readonly amount: number }[]
}

export type OnlineState = {
  readonly state: OnlineEvent['said']
  readonly authorised: number
  readonly captured: number
  /** What has gone back, by key. */
  readonly refunds: Readonly<Record<string, number>>
}

export const NEW_ONLINE: OnlineState = { state: 'pending', authorised: 0, captured: 0, refunds: {} }

/** Money that came is stronger than any word that it would not; of two ends without money one is always chosen. */
const RANK = ['pending', 'authorised', 'expired', 'cancelled', 'failed', 'captured'] as const

const higher = (a: OnlineEvent['said'], b: OnlineEvent['said']) => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b)

/**
 * Takes one event into a payment's state. The greatest of each part wins, so any order and any repetition of the same
 * events ends in the same state. `asked` is what the payment is for: no more is ever counted as come or gone back.
 */
export const foldEvent = (old: OnlineState, event: OnlineEvent, asked: number): OnlineState => {
  const came = event.said === 'captured' ? (event.amount === 0 && event.refunds.length > 0 ? asked : event.amount) : 0
  const captured = Math.max(old.captured, Math.min(asked, came))
  const authorised = Math.max(old.authorised, captured, event.said === 'authorised' ? Math.min(asked, event.amount) : 0)
  const refunds = { ...old.refunds }
  for (const { key, amount } of event.refunds) refunds[key] = Math.max(refunds[key] ?? 0, amount)
  return { state: higher(old.state, event.said), authorised, captured, refunds }
}
