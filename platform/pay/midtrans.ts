import { done, refused } from '#kernel/answer.ts'
import type { MidtransNote } from './midtrans-signature.ts'
import { askJson, type Charge, type Charged, type Fetch, type PayProvider } from './provider.ts'
import { eventOfMidtrans, readMidtrans } from './read-midtrans.ts'

export type MidtransAccount = {
  readonly serverKey: string
  /** `https://api.midtrans.com` or its sandbox; and of Snap, `https://app.midtrans.com`. */
  readonly core: string
  readonly snap: string
  readonly simulated?: boolean
}

const details = ({ id, amount, buyer }: Charge) => ({
  transaction_details: { order_id: id, gross_amount: amount },
  customer_details: { first_name: buyer.name, phone: buyer.phone, ...(buyer.email && { email: buyer.email }) },
})

const chargeBody = (charge: Charge) => {
  if (charge.way === 'qris') return { payment_type: 'qris', qris: { acquirer: 'gopay' }, ...details(charge) }
  if (charge.bank === 'mandiri')
    return {
      payment_type: 'echannel',
      echannel: { bill_info1: 'Pesanan', bill_info2: charge.description.slice(0, 30) },
      ...details(charge),
    }
  return { payment_type: 'bank_transfer', bank_transfer: { bank: charge.bank ?? 'bca' }, ...details(charge) }
}

type VirtualAccount = { readonly bank: string; readonly va_number: string }

const accountIn = (json: Record<string, unknown>) => {
  const [va] = (json.va_numbers ?? []) as VirtualAccount[]
  if (va) return { bank: va.bank, number: va.va_number }
  if (json.permata_va_number) return { bank: 'permata', number: String(json.permata_va_number) }
  return json.bill_key ? { bank: `mandiri ${json.biller_code}`, number: String(json.bill_key) } : null
}

/** `2026-12-01 10:15:00` is Jakarta's time, whatever the shop's. */
const instantIn = (text: unknown) => (text ? new Date(`${String(text).replace(' ', 'T')}+07:00`) : null)

const chargedOf = (json: Record<string, unknown>): Charged => ({
  ref: String(json.transaction_id),
  shown: { qr: json.qr_string ? String(json.qr_string) : null, account: accountIn(json), redirect: null },
  expiresAt: instantIn(json.expiry_time),
})

/**
 * Midtrans: QRIS and virtual accounts by its Core API, cards and e-wallets on its hosted page (Snap). Built as published
 * (docs.midtrans.com); asked again with the same id it answers 406, and what is there is read instead.
 */
export const midtrans = (
  { serverKey: key, core, snap, simulated = false }: MidtransAccount,
  fetch: Fetch,
): PayProvider => {
  const status = (id: string) => askJson(fetch, `${core}/v2/${id}/status`, { method: 'GET', key })
  const onPage = async (charge: Charge) => {
    const enabled = charge.way === 'card' ? ['credit_card'] : ['gopay', 'shopeepay']
    const body = { ...details(charge), enabled_payments: enabled, callbacks: { finish: charge.returnUrl } }
    const said = await askJson(fetch, `${snap}/snap/v1/transactions`, { method: 'POST', key, body })
    if (!said) return refused('provider-away')
    if (said.status !== 201 && said.status !== 200) return refused('provider-refused', JSON.stringify(said.json))
    const shown = { qr: null, account: null, redirect: String(said.json.redirect_url) }
    return done({ ref: charge.id, shown, expiresAt: null })
  }
  return {
    ...{ name: 'midtrans', simulated, ways: ['qris', 'bank-transfer', 'card', 'e-wallet'] },
    charge: async charge => {
      if (charge.way === 'card' || charge.way === 'e-wallet') return onPage(charge)
      let said = await askJson(fetch, `${core}/v2/charge`, { method: 'POST', key, body: chargeBody(charge) })
      if (said?.json.status_code === '406') said = await status(charge.id)
      if (!said) return refused('provider-away')
      const ok = ['200', '201'].includes(String(said.json.status_code))
      return ok ? done(chargedOf(said.json)) : refused('provider-refused', String(said.json.status_message))
    },
    refund: async ({ id, key: refund_key, amount, reason }) => {
      const body = { refund_key, amount, reason: reason.slice(0, 100) }
      const said = await askJson(fetch, `${core}/v2/${id}/refund`, { method: 'POST', key, body })
      if (!said) return refused('provider-away')
      const repeated = said.json.status_code === '406'
      if (said.json.status_code !== '200' && !repeated)
        return refused('provider-refused', String(said.json.status_message))
      const now = await status(id)
      return done({ event: now ? eventOfMidtrans(now.json as unknown as MidtransNote) : null })
    },
    read: (_headers, body) => readMidtrans(key, body),
  }
}
