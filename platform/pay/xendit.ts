import { timingSafeEqual } from 'node:crypto'
import { done, refused } from '#kernel/answer.ts'
import { askJson, type Charge, type Fetch, type PayEvent, type PayProvider, type PayWay } from './provider.ts'

export type XenditAccount = {
  readonly secretKey: string
  /** What Xendit sends in `x-callback-token`. */
  readonly callbackToken: string
  readonly base: string
}

/** Whether a webhook carries the token of the account; compared without telling how far it agrees. */
export const isFromXendit = (callbackToken: string, given: string): boolean => {
  const [ours, theirs] = [Buffer.from(callbackToken), Buffer.from(given)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

const METHODS: Readonly<Record<PayWay, readonly string[]>> = {
  qris: ['QRIS'],
  'bank-transfer': ['BCA', 'BNI', 'BRI', 'MANDIRI', 'PERMATA'],
  card: ['CREDIT_CARD'],
  'e-wallet': ['OVO', 'DANA', 'SHOPEEPAY', 'LINKAJA'],
}

const methodsOf = ({ way, bank }: Charge) => (way === 'bank-transfer' && bank ? [bank.toUpperCase()] : METHODS[way])

type Hook = {
  readonly event?: string
  readonly data?: { readonly reference_id?: string; readonly amount?: number; readonly status?: string } & Metadata
  readonly external_id?: string
  readonly status?: string
  readonly amount?: number
  readonly paid_amount?: number
}
type Metadata = { readonly metadata?: { readonly attempt?: string } }

const eventOf = (hook: Hook): PayEvent | null => {
  if (hook.event === 'refund.succeeded' && hook.data?.metadata?.attempt && hook.data.reference_id) {
    const refunds = [{ key: hook.data.reference_id, amount: hook.data.amount ?? 0 }]
    return { attempt: hook.data.metadata.attempt, said: 'captured', amount: 0, refunds }
  }
  if (!hook.external_id) return null
  const head = { attempt: hook.external_id, refunds: [] }
  if (hook.status === 'PAID' || hook.status === 'SETTLED')
    return { ...head, said: 'captured', amount: hook.paid_amount ?? hook.amount ?? 0 }
  return hook.status === 'EXPIRED' ? { ...head, said: 'expired', amount: 0 } : null
}

const readBody = (body: string): PayEvent[] => {
  try {
    const event = eventOf(JSON.parse(body) as Hook)
    return event ? [event] : []
  } catch {
    return []
  }
}

/** Xendit: every way on its hosted invoice. Built as published (docs.xendit.co: invoices, refunds, webhooks). */
export const xendit = ({ secretKey: key, callbackToken, base }: XenditAccount, fetch: Fetch): PayProvider => ({
  ...{ name: 'xendit', simulated: false, ways: ['qris', 'bank-transfer', 'card', 'e-wallet'] },
  charge: async charge => {
    const body = {
      ...{ external_id: charge.id, amount: charge.amount, currency: 'IDR', description: charge.description },
      customer: { given_names: charge.buyer.name, mobile_number: charge.buyer.phone },
      ...{ success_redirect_url: charge.returnUrl, payment_methods: methodsOf(charge) },
    }
    const headers = { 'idempotency-key': charge.id }
    const said = await askJson(fetch, `${base}/v2/invoices`, { method: 'POST', key, body, headers })
    if (!said) return refused('provider-away')
    if (said.status !== 200) return refused('provider-refused', String(said.json.message))
    const { id, invoice_url: url, expiry_date: until } = said.json
    const shown = { qr: null, account: null, redirect: String(url) }
    return done({ ref: String(id), shown, expiresAt: until ? new Date(String(until)) : null })
  },
  refund: async ({ id, ref, key: reference_id, amount, reason }) => {
    const body = {
      invoice_id: ref,
      reference_id,
      amount,
      currency: 'IDR',
      reason: 'REQUESTED_BY_CUSTOMER',
      metadata: { attempt: id, reason },
    }
    const headers = { 'idempotency-key': reference_id }
    const said = await askJson(fetch, `${base}/refunds`, { method: 'POST', key, body, headers })
    if (!said) return refused('provider-away')
    if (said.status >= 400) return refused('provider-refused', String(said.json.message))
    const refunds = [{ key: reference_id, amount }]
    const event: PayEvent = { attempt: id, said: 'captured', amount: 0, refunds }
    return done({ event: said.json.status === 'SUCCEEDED' ? event : null })
  },
  read: (headers, body) => {
    if (!isFromXendit(callbackToken, headers.get('x-callback-token') ?? '')) return null
    return readBody(body)
  },
  reread: readBody,
})
