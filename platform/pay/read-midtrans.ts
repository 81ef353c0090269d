import { isFromMidtrans, type MidtransNote } from './midtrans-signature.ts'
import type { PayEvent } from './provider.ts'

const SAID: Readonly<Record<string, PayEvent['said']>> = {
  pending: 'pending',
  authorize: 'authorised',
  capture: 'captured',
  settlement: 'captured',
  refund: 'captured',
  partial_refund: 'captured',
  deny: 'failed',
  failure: 'failed',
  expire: 'expired',
  cancel: 'cancelled',
}

/** `145000.00` → 145000; rupiah have no smaller part. */
const rupiah = (text: unknown): number => {
  const match = /^(\d{1,15})(\.0{1,2})?$/.exec(String(text))
  return match ? Number(match[1]) : 0
}

type Refunds = readonly { readonly refund_key?: string; readonly refund_amount?: string }[]

/** What a notification or a status of Midtrans says. A capture that its fraud check still looks at is not one yet. */
export const eventOfMidtrans = (note: MidtransNote): PayEvent | null => {
  const said = SAID[String(note.transaction_status)]
  if (!said) return null
  const challenged = said === 'captured' && note.fraud_status === 'challenge'
  const refunds = ((note.refunds ?? []) as Refunds).flatMap(({ refund_key: key, refund_amount: amount }) =>
    key ? [{ key, amount: rupiah(amount) }] : [],
  )
  return { attempt: note.order_id, said: challenged ? 'pending' : said, amount: rupiah(note.gross_amount), refunds }
}

/** A webhook of Midtrans: null when its signature is not right. */
export const readMidtrans = (serverKey: string, body: string): PayEvent[] | null => {
  try {
    const note = JSON.parse(body) as MidtransNote
    if (!isFromMidtrans(serverKey, note)) return null
    const event = eventOfMidtrans(note)
    return event ? [event] : []
  } catch {
    return null
  }
}
