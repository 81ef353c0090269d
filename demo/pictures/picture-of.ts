import type { DemoItem } from '../item.ts'
import type { Art } from './arts-food.ts'
import { PANTRY } from './arts-food.ts'
import { FRESH } from './arts-fresh.ts'
import { HOUSE } from './arts-house.ts'
import { stripeOf, thingOf } from './by-variant.ts'
import { group, inSvg, oval, rect } from './draw.ts'
import { HARD } from './packs-hard.ts'
import { ODD } from './packs-odd.ts'
import { type Box, SOFT } from './packs-soft.ts'
import { mix, type Shades, shadesOf } from './shades.ts'

/** What a picture needs to know of an item. */
export type Pictured = Pick<DemoItem, 'name' | 'brand' | 'variant' | 'size' | 'grams' | 'look'>

const ARTS: Readonly<Record<string, Art>> = { ...PANTRY, ...FRESH, ...HOUSE }
const PACKS = { ...SOFT, ...HARD, ...ODD }

/** The names that `form` and `art` may have in the tables. */
export const FORMS: ReadonlySet<string> = new Set([...Object.keys(PACKS), 'none'])
export const ARTS_KNOWN: ReadonlySet<string> = new Set(Object.keys(ARTS))

const place = (art: Art, shades: Shades, cx: number, cy: number, size: number) =>
  group(`translate(${cx - size / 2} ${cy - size / 2}) scale(${size / 48})`, art.draw(shades))

const text = (words: string, x: number, y: number, size: number, fill: string) =>
  `<text x="${x}" y="${y}" font-family="system-ui,sans-serif" font-weight="800" font-size="${size}" text-anchor="middle" fill="${fill}">${inSvg(words)}</text>`

type Words = { readonly svg: string; readonly h: number }

/** The brand in one line, or in two where that makes it larger; a letter is about 0.68 of its height wide. */
const brandText = (brand: string, box: Box, fill: string, most: number): Words => {
  const words = brand.split(' ')
  const sizeFor = (lines: readonly string[]) =>
    Math.min(most, (box.w - 6) / (0.68 * Math.max(...lines.map(one => one.length))))
  const two = words.length > 1 ? [words.slice(0, -1).join(' '), words.at(-1)!] : [brand]
  const lines = box.h > 48 && sizeFor(two) > sizeFor([brand]) * 1.2 ? two : [brand]
  const size = Math.round(sizeFor(lines) * 10) / 10
  const last = box.y + box.h - 4
  const y = (n: number) => Math.round((last - (lines.length - 1 - n) * size * 1.05) * 10) / 10
  const svg = lines.map((one, n) => text(one, box.x + box.w / 2, y(n), size, fill)).join('')
  return { svg, h: lines.length * size * 1.05 + 5 }
}

/** The label: the emblem on a disc over the brand; where there is no room for both, the brand alone. */
const label = (brandName: string, art: Art, brand: Shades, box: Box, paper: boolean, onPale: boolean): string => {
  const ink = paper || onPale ? brand.dark : '#ffffff'
  const name = brandText(brandName, box, ink, 11.5)
  const room = box.h - name.h
  const size = Math.min(room - 3, box.w * 0.72)
  const [cx, cy] = [box.x + box.w / 2, box.y + room / 2 + 1]
  const ground = paper ? rect(box.x, box.y, box.w, box.h, 6, '#fffdf8') : ''
  if (size < 12) return ground + brandText(brandName, { ...box, y: box.y - box.h / 2 + 9 }, ink, 13).svg
  const disc = oval(cx, cy, size / 2, size / 2, paper || onPale ? mix(brand.main, '#ffffff', 78) : '#fffdf8')
  return ground + disc + place(art, shadesOf(art.colour), cx, cy, size * 0.74) + name.svg
}

/** Small packs are drawn a little smaller than large ones. */
const scaleOf = (grams: number) => Math.min(1, Math.max(0.8, 0.8 + 0.1 * Math.log10(Math.max(1, grams) / 40)))

const about = (scale: number, inside: string) =>
  scale > 0.995
    ? inside
    : group(`translate(${80 - 80 * scale} ${140 - 140 * scale}) scale(${scale.toFixed(3)})`, inside)

const trayGoods = (art: Art, shades: Shades) =>
  [46, 80, 114].map(x => place(art, shades, x, 50, 40)).join('') +
  [63, 97].map(x => place(art, shades, x, 44, 40)).join('')

const pack = (item: Pictured, art: Art): string => {
  const brand = shadesOf(item.look.colour)
  const stripe = shadesOf(stripeOf(item.variant || item.name))
  const drawn = PACKS[item.look.form]?.(brand, stripe)
  if (!drawn) throw new Error(`${item.name}: no pack ${item.look.form}`)
  const onPale = item.look.form === 'jar' || item.look.form === 'pillbox'
  const front = drawn.label ? label(item.brand ?? '', art, brand, drawn.label, drawn.paper, onPale) : ''
  const inside = item.look.form === 'tray' ? trayGoods(art, shadesOf(art.colour)) : ''
  const one = inside + drawn.body + front
  const many = /x\s?\d+/.test(item.size)
  const behind = many ? group('translate(15 -9) scale(.94)', drawn.body) : ''
  return about(many ? 0.9 : scaleOf(item.grams), behind + one)
}

const thing = (item: Pictured, art: Art): string => {
  const own = item.look.art === 'bulb' ? {} : thingOf(item.variant)
  const drawn = own.art ? (ARTS[own.art] ?? art) : art
  return place(drawn, shadesOf(own.colour ?? item.look.colour), 80, 80, 112)
}

/**
 * A drawing of an item as SVG text, 160 by 160 units, without any outside file: its pack with brand and emblem, or the
 * thing itself, over a ground in the colour of its department. Pure, so that till, shop and receipt agree.
 */
export const pictureOf = (item: Pictured): string => {
  const art = ARTS[item.look.art]
  if (!art) throw new Error(`${item.name}: no drawing ${item.look.art}`)
  const ground = mix(item.look.tint, '#ffffff', 86)
  const shadow = oval(80, item.look.form === 'none' ? 134 : 141, 48, 6, mix(item.look.tint, '#ffffff', 62))
  const body = item.look.form === 'none' ? thing(item, art) : pack(item, art)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" role="img" aria-label="${inSvg(item.name)}">${rect(0, 0, 160, 160, 18, ground)}${shadow}${body}</svg>`
}
