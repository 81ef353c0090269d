import { createHash, timingSafeEqual } from 'node:crypto'

export type MidtransNote = Readonly<Record<string, unknown>> & {
  readonly order_id: string
  readonly status_code: string
  /** As written, with its decimals: the signature is over the text. */
  readonly gross_amount: string
  readonly signature_key: string
}

/** SHA-512 over order, status, amount as written and the server key. Source: docs.midtrans.com, HTTP notification. */
export const signMidtrans = (
  serverKey: string,
  note: Pick<MidtransNote, 'order_id' | 'status_code' | 'gross_amount'>,
): string =>
  createHash('sha512').update(`${note.order_id}${note.status_code}${note.gross_amount}${serverKey}`).digest('hex')

/** Whether a notification carries the signature of whoever knows the server key. */
export const isFromMidtrans = (serverKey: string, note: MidtransNote): boolean => {
  const ours = Buffer.from(signMidtrans(serverKey, note))
  const theirs = Buffer.from(String(note.signature_key))
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
