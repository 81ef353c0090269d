import { sayIn } from '#kit/words/say-in.ts'
import { go, type Outcome } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { REFUSED } from '../words/checkout.ts'
import { checkoutPage, linesOf } from './checkout.ts'

/** The word of a refusal, in the words of the shop. */
export const refusalWords = (visit: Visit, error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') throw error
  const say = sayIn(REFUSED, visit.language)
  return code in REFUSED
    ? say(code as keyof typeof REFUSED)
    : message && visit.language === 'en'
      ? message
      : say('other')
}

/** Places the order that the form says, once by the form's id, and leads to the order's own page. */
export const placeOrder = async (visit: Visit, form: URLSearchParams): Promise<Outcome> => {
  const { key } = visit
  const basket = key && (await visit.client.storefront.basket.read({ key, at: null }))
  if (!basket || basket.lines.length === 0) return go(visit.to('/keranjang'))
  const text = (name: string) => (form.get(name) ?? '').trim()
  const collect = /^collect:(.+)$/.exec(text('cara'))?.[1]
  const address = {
    ...{ recipient: text('nama'), phone: text('hp'), street: text('alamat'), city: text('kota') },
    ...{ region: text('prov') || null, postcode: text('kodepos') || null, note: '' },
  }
  try {
    const placed = await visit.client.orders.checkout.place({
      id: text('id'),
      lines: linesOf(basket, text('id')),
      coupons: [],
      buyer: { name: text('nama'), phone: text('hp'), email: text('email') || null, language: visit.language },
      ways: [collect ? { way: 'collect', place: collect } : { way: 'deliver', address }],
      pays: text('bayar') === 'in-shop' ? 'in-shop' : 'online',
      total: Number(text('total')),
      promised: [text('janji') || null],
    })
    // The basket is emptied when the order's page is asked for: a form sent again after a lost answer finds it as it was.
    return go(visit.to(`/pesanan/${placed.token}?baru=1`))
  } catch (error) {
    return checkoutPage(visit, refusalWords(visit, error), form)
  }
}
