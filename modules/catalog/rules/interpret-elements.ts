import { mulDiv } from '#kernel/whole.ts'
import { checkPartners } from './check-partners.ts'
import { dateOfElement } from './date-of-element.ts'
import { type Concern, type Element, type Reading, type ReadingOptions, reading, type Symbology } from './reading.ts'

const RUPIAH = { number: '360', decimals: 0 }

type Found = { -readonly [Field in keyof Reading]: Reading[Field] } & { concerns: Concern[] }

/** Net weight, AI 310n: six digits with n decimals of a kilogram. */
const weigh = (found: Found, { ai, title, value }: Element) => {
  const decimals = Number(ai[3])
  found.weight = mulDiv(Number(value), 1000, 10 ** decimals, 'half-up')
  if (decimals > 3 && Number(value) % 10 ** (decimals - 3) !== 0)
    found.concerns.push({ word: 'weight-rounded', ai, detail: `(${ai}) ${title} ${value} is finer than a gram` })
}

/** Amount to pay for the goods, AI 392n, or 393n with a currency number before it. */
const price = (found: Found, { ai, title, value }: Element, options: ReadingOptions) => {
  const company = options.currency ?? RUPIAH
  const digits = ai.startsWith('393') ? value.slice(3) : value
  const currency = ai.startsWith('393') ? value.slice(0, 3) : company.number
  const scale = company.decimals - Number(ai[3])
  const concern = (word: Concern['word'], detail: string) => found.concerns.push({ word, ai, detail })
  if (currency !== company.number)
    concern('currency-foreign', `(${ai}) ${title} is in currency ${currency}, not ${company.number}`)
  else if (scale < 0 && Number(digits) % 10 ** -scale !== 0)
    concern('price-not-whole', `(${ai}) ${title} ${digits} has more decimals than the currency`)
  else {
    const amount = scale < 0 ? Number(digits) / 10 ** -scale : Number(digits) * 10 ** scale
    if (Number.isSafeInteger(amount)) found.price = amount
  }
}

const take = (found: Found, element: Element, options: ReadingOptions) => {
  const { ai, value } = element
  const date = (wholeMonth: 'last' | 'first') => dateOfElement(value, wholeMonth, options.today)
  switch (ai) {
    case '00':
      found.sscc = value
      break
    case '01':
      found.gtin = value
      break
    case '8006':
      found.gtin ??= value.slice(0, 14)
      break
    case '02':
      found.content = value
      break
    case '8026':
      found.content ??= value.slice(0, 14)
      break
    case '10':
      found.batch = value
      break
    case '21':
      found.serial = value
      break
    case '11':
      found.produced = date('first')
      break
    case '13':
      found.packed = date('first')
      break
    case '15':
      found.bestBefore = date('last')
      break
    case '16':
      found.sellBy = date('last')
      break
    case '17':
      found.expiry = date('last')
      break
    case '7003':
      found.expiry ??= date('last')
      break
    case '30':
    case '37':
      found.count = Number(value) * 1000
      break
    default:
      if (ai.startsWith('310')) weigh(found, element)
      else if (ai.startsWith('392') || ai.startsWith('393')) price(found, element, options)
  }
}

/** Turns checked elements into what a till, a shelf or a receiving dock asks for. */
export const interpretElements = (
  symbology: Symbology,
  text: string,
  elements: readonly Element[],
  options: ReadingOptions,
): Reading => {
  const found: Found = { ...reading(symbology, text, null, null), elements, concerns: checkPartners(elements) }
  for (const element of elements) take(found, element, options)
  return found
}
