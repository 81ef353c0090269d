import { type Answer, done, refused } from '#kernel/answer.ts'
import type { DecimalMark } from './read-decimal.ts'
import type { DayOrder } from './read-local-time.ts'

const NEEDED = ['invoice', 'item', 'qty', 'price', 'at'] as const
const FIELDS = [...NEEDED, 'name', 'customer', 'country'] as const

/** What a column of the file means to us. */
export type Field = (typeof FIELDS)[number]

/** How a shop's file is to be read. */
export type SourceShape = {
  /** Our field → the file's heading. `name`, `customer` and `country` may be missing. */
  readonly columns: Readonly<Partial<Record<Field, string>>>
  readonly separator?: string
  readonly decimal: DecimalMark
  readonly dates: DayOrder
  /** Invoices that begin so cancel others. */
  readonly cancels: string
  /** Invoices that begin so put right what customers owe, and move no goods. */
  readonly debts: string
  /** Item codes that are no goods (postage, fees); `gift_*` means all that begin so. */
  readonly services: readonly string[]
}

/** UCI Online Retail (Chen, Sain and Guo 2012), and what stands when nothing else is said. */
export const ONLINE_RETAIL: SourceShape = {
  columns: {
    ...{ invoice: 'InvoiceNo', item: 'StockCode', name: 'Description', qty: 'Quantity', at: 'InvoiceDate' },
    ...{ price: 'UnitPrice', customer: 'CustomerID', country: 'Country' },
  },
  decimal: '.',
  dates: 'ymd',
  cancels: 'C',
  debts: 'A',
  services: ['POST', 'DOT', 'C2', 'M', 'm', 'D', 'S', 'B', 'BANK CHARGES', 'AMAZONFEE', 'CRUK', 'gift_*'],
}

/** Reads `invoice=No Faktur,item=Kode Barang,…`: fields that are not named keep their heading. */
export const readColumns = (
  text: string,
  given: SourceShape['columns'],
): Answer<SourceShape['columns'], 'column-unknown'> => {
  const pairs = text.split(',').map(pair => pair.split('=', 2).map(half => half.trim()))
  const wrong = pairs.find(([field, heading]) => !heading || !FIELDS.includes(field as Field))
  if (wrong)
    return refused('column-unknown', `${wrong.join('=')}: say FIELD=HEADING, FIELD one of ${FIELDS.join(', ')}.`)
  return done({ ...given, ...Object.fromEntries(pairs) })
}

const plain = (heading: string) => heading.toLowerCase().replace(/[\s_]+/g, '')

/** Where each field stands in a file with these headings; blanks and capitals do not matter. */
export const placeColumns = (
  headings: readonly string[],
  columns: SourceShape['columns'],
): Answer<Readonly<Partial<Record<Field, number>>>, 'column-missing'> => {
  const known = headings.map(plain)
  const places = FIELDS.flatMap(field => {
    const heading = columns[field]
    const at = heading === undefined ? -1 : known.indexOf(plain(heading))
    return at < 0 ? [] : [[field, at] as const]
  })
  const found = Object.fromEntries(places) as Partial<Record<Field, number>>
  const missing = NEEDED.filter(field => found[field] === undefined)
  if (missing.length === 0) return done(found)
  const words = missing.map(field => `${columns[field] ?? '?'} (${field})`).join(', ')
  return refused(
    'column-missing',
    `There is no column ${words}. The file has: ${headings.join(', ')}. Say which is which: --columns ${missing[0]}=HEADING`,
  )
}

/** Whether a code is no goods. */
export const serviceTest = (services: readonly string[]): ((code: string) => boolean) => {
  const whole = new Set(services.filter(s => !s.endsWith('*')))
  const beginnings = services.filter(s => s.endsWith('*')).map(s => s.slice(0, -1))
  return code => whole.has(code) || beginnings.some(b => code.startsWith(b))
}
