import { sayIn } from '#kit/words/say-in.ts'
import type { ShopItem } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { GOODS } from '../words/goods.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What is known of an item, as a list of names and values. */
export const facts = (visit: Visit, item: ShopItem): Html => {
  const say = sayIn(GOODS, visit.language)
  const known: Readonly<Record<string, string>> = { ukuran: say('size'), varian: say('variant') }
  const { grams, weighed, shelfLifeDays } = item
  const weight =
    grams === null || weighed
      ? null
      : grams >= 1000
        ? say('kilo', { n: visit.formats.qty(grams) })
        : say('gram', { n: grams })
  const packs = item.units.map(({ unit, qty }) => say('packOf', { unit, n: visit.formats.qty(qty) }))
  const rows: readonly (readonly [string, string | null])[] = [
    [say('brand'), item.brand],
    ...Object.entries(item.options).map(([key, value]) => [known[key] ?? capital(key), value] as const),
    [say('weight'), weight],
    [say('pack'), packs.join(', ') || null],
    [say('shelfLife'), shelfLifeDays === null ? null : say('days', { n: shelfLifeDays })],
    [say('code'), item.sku],
    [say('barcode'), item.barcodes[0] ?? null],
  ]
  return html`<section><h2>${say('factsTitle')}</h2><dl class="facts">${rows.map(
    ([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl><p class="quiet-note">${item.ageLimit !== null && html`${say('ageNote', { age: item.ageLimit })} `}${say(item.notReturnable ? 'noReturn' : 'returns')}</p></section>`
}
