import { sayIn } from '#kit/words/say-in.ts'
import { type Html, html } from '../html/html.ts'
import { money } from '../parts/price.ts'
import { newId } from '../visit/new-id.ts'
import type { Option } from '../visit/told.ts'
import type { Visit } from '../visit/visit.ts'
import { CHECKOUT } from '../words/checkout.ts'

type Field = {
  readonly name: string
  readonly label: string
  readonly auto: string
  readonly more?: string
  readonly type?: string
}

const field = (it: Field, typed: URLSearchParams | undefined): Html =>
  html`<label class="field"><span>${it.label}</span><input name="${it.name}" type="${it.type ?? 'text'}" value="${typed?.get(it.name) ?? ''}" autocomplete="${it.auto}" maxlength="300"${it.type === 'email' || it.name === 'kodepos' ? '' : html` required`}>${
    it.more && html`<small>${it.more}</small>`
  }</label>`

/** Who buys, where it goes, how it is paid. The order's id is made here once, so that sending it twice orders once. */
export const buyerForm = (
  visit: Visit,
  it: { readonly option: Option; readonly province: string; readonly total: number; readonly chosen: string },
  typed: URLSearchParams | undefined,
): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const { option, province, chosen } = it
  const total = it.total + option.fee
  const hidden = {
    id: typed?.get('id') ?? newId(),
    cara: chosen,
    prov: province,
    total: String(total),
    janji: option.by,
    lanjut: '1',
  }
  const person: Field[] = [
    { name: 'nama', label: say('name'), auto: 'name' },
    { name: 'hp', label: say('phone'), auto: 'tel', type: 'tel', more: say('phoneHelp') },
    { name: 'email', label: say('email'), auto: 'email', type: 'email' },
  ]
  const address: Field[] = [
    { name: 'alamat', label: say('street'), auto: 'street-address' },
    { name: 'kota', label: say('city'), auto: 'address-level2' },
    { name: 'kodepos', label: say('postcode'), auto: 'postal-code' },
  ]
  return html`<form class="panel buyer" action="${visit.to('/bayar')}" method="post">${Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<h2>${say('who')}</h2>${person.map(one => field(one, typed))}${option.way === 'deliver' && address.map(one => field(one, typed))}${
    option.way === 'collect' &&
    html`<fieldset class="pays"><label class="check"><input type="radio" name="bayar" value="online" checked><span>${say('payNow')}</span></label><label class="check"><input type="radio" name="bayar" value="in-shop"><span>${say('payThere')}</span></label></fieldset>`
  }<button class="button big">${say('place')} · ${money(visit, total)}</button></form>`
}
