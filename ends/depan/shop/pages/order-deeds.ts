import { go, type Outcome } from '../visit/answers.ts'
import { basketCookie, newKey } from '../visit/cookies.ts'
import { newId } from '../visit/new-id.ts'
import type { Visit } from '../visit/visit.ts'
import { orderPage } from './order.ts'
import { refusalWords } from './place-order.ts'

const PAY_WAYS = ['qris', 'bank-transfer', 'card', 'e-wallet'] as const
const REASONS = ['broken', 'wrong-item', 'changed-mind'] as const

/** The lines of an order into the visitor's basket, of what is still sold. */
const again = async (visit: Visit, token: string): Promise<Outcome> => {
  const key = visit.key ?? newKey()
  const { lines } = await visit.client.orders.link.reorder({ token })
  const order = await visit.client.orders.link.order({ token })
  const skuOf = new Map(order.lines.map(it => [it.item, it.sku]))
  for (const { item, packs } of lines) {
    const sku = skuOf.get(item)
    if (sku) await visit.client.storefront.basket.put({ key, sku, qty: Math.min(99, packs) * 1000, add: true })
  }
  return go(visit.to('/keranjang'), [basketCookie(visit, key)])
}

const asked = async (visit: Visit, form: URLSearchParams, token: string, what: string): Promise<unknown> => {
  const { link } = visit.client.orders
  if (what === 'bayar')
    return link.pay({
      ...{ token, id: form.get('id') ?? newId(), way: PAY_WAYS.find(it => it === form.get('cara')) ?? 'qris' },
      returnTo: visit.to(`/pesanan/${token}`),
    })
  if (what === 'batal') return link.cancel({ token, reason: '' })
  if (what === 'disini') return link.here({ token })
  const lines = form.getAll('baris').map(it => ({ line: it.split(':')[0]!, qty: Number(it.split(':')[1]) }))
  const reason = REASONS.find(it => it === form.get('alasan')) ?? 'other'
  return link.askReturn({ token, id: newId(), wish: 'refund', reason, note: '', lines })
}

/** What a customer does with an order: pays, cancels, says to be there, asks to return, orders again. */
export const doWithOrder = async (
  visit: Visit,
  form: URLSearchParams,
  token: string,
  what: string,
): Promise<Outcome> => {
  try {
    if (what === 'lagi') return await again(visit, token)
    await asked(visit, form, token, what)
    return go(visit.to(`/pesanan/${token}`))
  } catch (error) {
    return orderPage(visit, token, refusalWords(visit, error))
  }
}
