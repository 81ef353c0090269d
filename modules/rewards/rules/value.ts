/** What a customer can hold and spend beside money: points, value on a gift card, credit with the shop. */
export type ValueKind = 'points' | 'gift' | 'credit'

const ACCOUNTS = { points: 'points', gift: 'gift-card', credit: 'credit-left' } as const

/** The guarded account that holds it: of a member, of a card, of a customer; `holder` is their id. */
export const valueAccount = (kind: ValueKind, holder: string): string => `${ACCOUNTS[kind]}:${holder}`

/** What is counted there: points, or value in the currency it was given in, apart from money itself. */
export const valueUnit = (kind: ValueKind, currency: string): string =>
  kind === 'points' ? 'PTS' : `${kind === 'gift' ? 'GIFT' : 'CREDIT'}:${currency}`
