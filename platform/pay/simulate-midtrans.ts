import { signMidtrans } from './midtrans-signature.ts'

type Held = {
  order: string
  amount: number
  status: string
  type: string
  bank: string | null
  finish: string | null
  refunds: { refund_key: string; refund_amount: string }[]
}

/** What came in and what goes back, without any server's own types. */
export type Asked = { readonly method: string; readonly path: string; readonly body: string }
export type Said = { readonly status: number; readonly type: string; readonly body: string; readonly location?: string }

const json = (status: number, value: object): Said => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

const noteOf = (key: string, it: Held) => {
  const note = {
    order_id: it.order,
    status_code: it.status === 'pending' ? '201' : '200',
    gross_amount: `${it.amount}.00`,
  }
  const kind = { transaction_status: it.status, payment_type: it.type, fraud_status: 'accept', refunds: it.refunds }
  return { ...note, ...kind, transaction_id: `sim-${it.order}`, signature_key: signMidtrans(key, note) }
}

const shownOf = (it: Held) => ({
  ...(it.type === 'qris' && { qr_string: `SIMULATOR/${it.order}/${it.amount}` }),
  ...(it.type === 'bank_transfer' && {
    va_numbers: [{ bank: it.bank ?? 'bca', va_number: `9888${it.order.replace(/\D/g, '').slice(0, 12)}` }],
  }),
})

const page = (base: string, it: Held) =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simulator pembayaran</title>
<body style="font:18px system-ui;max-width:28rem;margin:3rem auto;padding:0 1rem"><p style="background:#fde68a;padding:.75rem;border-radius:.5rem"><b>Simulator pembayaran.</b> Tidak ada uang sungguhan. / No real money.</p>
<h1>Rp${it.amount.toLocaleString('id-ID')}</h1><p>${it.order}<br>${it.status}</p>
${['settlement', 'deny', 'expire'].map(s => `<form method="post" action="${base}/pay/${it.order}/${s}"><button style="font:inherit;padding:.75rem 1.5rem;margin:.25rem 0;width:100%">${{ settlement: 'Bayar / Pay', deny: 'Tolak / Decline', expire: 'Kedaluwarsa / Let expire' }[s]}</button></form>`).join('')}</body></html>`

type Options = {
  readonly serverKey: string
  /** Where its pages are reached, without a slash at the end. */
  readonly base: string
  /** Hands a notification to whoever is told; it may be told again. */
  readonly notify: (body: string) => Promise<void>
}

const START = /^\/(?:v2\/charge|snap\/v1\/transactions)$/

/**
 * A simulator of Midtrans: answers charge, status, refund and Snap as its Core API does, shows a page on which somebody
 * plays the customer, and sends signed notifications. No money moves; it says so. Kept in memory.
 */
export const simulateMidtrans = ({ serverKey, base, notify }: Options) => {
  const held = new Map<string, Held>()
  const start = (path: string, body: string): Said => {
    const it = JSON.parse(body)
    const { order_id: order, gross_amount: amount } = it.transaction_details
    if (held.has(order) && path === '/v2/charge')
      return json(200, { status_code: '406', status_message: 'Order ID has been used' })
    const type = it.payment_type ?? 'credit_card'
    const bank = it.bank_transfer?.bank ?? null
    const one: Held = {
      order,
      amount,
      status: 'pending',
      type,
      bank,
      finish: it.callbacks?.finish ?? null,
      refunds: [],
    }
    held.set(order, one)
    const redirect_url = `${base}/pay/${order}`
    return path === '/v2/charge'
      ? json(200, { ...noteOf(serverKey, one), ...shownOf(one) })
      : json(201, { token: order, redirect_url })
  }
  const refund = (it: Held, body: string): Said => {
    const { refund_key, amount } = JSON.parse(body)
    const given = it.refunds.reduce((sum, r) => sum + Number(r.refund_amount), 0)
    if (it.refunds.some(r => r.refund_key === refund_key))
      return json(200, { status_code: '406', status_message: 'Duplicate refund' })
    if (it.status === 'pending' || given + amount > it.amount)
      return json(200, { status_code: '414', status_message: 'Refund amount is too large' })
    it.refunds.push({ refund_key, refund_amount: `${amount}.00` })
    it.status = given + amount === it.amount ? 'refund' : 'partial_refund'
    return json(200, { ...noteOf(serverKey, it), status_message: 'Success' })
  }
  const play = async (it: Held, status: string): Promise<Said> => {
    if (it.status === 'pending') it.status = status
    await notify(JSON.stringify(noteOf(serverKey, it)))
    return { status: 303, type: 'text/plain', body: '', location: it.finish ?? `${base}/pay/${it.order}` }
  }
  return async ({ method, path, body }: Asked): Promise<Said> => {
    if (method === 'POST' && START.test(path)) return start(path, body)
    const [, kind, order = '', verb = ''] = /^\/(v2|pay)\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? []
    const it = held.get(order)
    if (!it) return json(404, { status_code: '404', status_message: 'Transaction doesn’t exist.' })
    if (kind === 'pay')
      return method === 'POST'
        ? play(it, verb)
        : { status: 200, type: 'text/html; charset=utf-8', body: page(base, it) }
    return verb === 'refund' ? refund(it, body) : json(200, { ...noteOf(serverKey, it), ...shownOf(it) })
  }
}
