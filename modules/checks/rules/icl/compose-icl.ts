import { type Answer, done } from '#kernel/answer.ts'
import type { Encoding } from '../bytes/ebcdic.ts'
import { addTo, emptyTally, type Tally, tallyText } from '../bytes/tally.ts'
import { writeRecord } from '../layout/record-text.ts'
import { addItem, addSums, emptySums, type Sums } from './icl-state.ts'
import { usualLayout } from './layouts/index.ts'
import { encodeText, lengthPrefix } from './rewrite-icl.ts'

/** Fields by their names in the layouts; numbers are whole, amounts in cents. What is left out is blank. */
export type Values = Readonly<Record<string, string | number>>

export type NewView = { readonly detail: Values; readonly data: Values; readonly image: Uint8Array }
export type NewItem = {
  readonly type: 25 | 31 | 61 | 62
  readonly values: Values
  readonly addenda?: readonly { readonly type: number; readonly values: Values }[]
  readonly views?: readonly NewView[]
}
export type NewBundle = { readonly header: Values; readonly items: Iterable<NewItem> }
export type NewCashLetter = { readonly header: Values; readonly bundles: Iterable<NewBundle> }
export type NewIcl = { readonly header: Values; readonly cashLetters: Iterable<NewCashLetter> }

export type ComposeOptions = {
  readonly encoding: Encoding
  readonly framing: 'lengths' | 'lines'
  readonly write: (bytes: Uint8Array) => void
}

type Refusal = 'too-long'
type Pen = ComposeOptions & { records: number }
type Wrote<Value> = Answer<Value, Refusal>

const NEWLINE = Uint8Array.of(0x0a)

const put = (pen: Pen, type: number, values: Values, image?: Uint8Array): Wrote<null> => {
  const text = writeRecord(usualLayout(type)!, { recordType: String(type).padStart(2, '0'), ...values })
  if (!text.ok) return text
  const bytes = encodeText(text.value, pen.encoding)
  if (pen.framing === 'lengths') pen.write(lengthPrefix(bytes.length + (image?.length ?? 0)))
  pen.write(bytes)
  if (image) pen.write(image)
  if (pen.framing === 'lines') pen.write(NEWLINE)
  pen.records += 1
  return done(null)
}

/** Runs the parts one after the other up to the first that is refused. */
const each = <Part>(parts: Iterable<Part>, one: (part: Part) => Wrote<null>): Wrote<null> => {
  for (const part of parts) {
    const wrote = one(part)
    if (!wrote.ok) return wrote
  }
  return done(null)
}

const putView = (pen: Pen, { detail, data, image }: NewView): Wrote<null> => {
  const announced = put(pen, 50, { imageSize: image.length, ...detail })
  return announced.ok
    ? put(pen, 52, { imageKeyLength: 0, signatureLength: 0, imageLength: image.length, ...data }, image)
    : announced
}

const putItem = (
  pen: Pen,
  { type, values, addenda = [], views = [] }: NewItem,
  sums: Sums,
  micr: Tally,
): Wrote<null> => {
  const part = type > 60 ? sums.credits : sums.debits
  const amount = Number(values.amount)
  addItem(part, amount)
  part.images += views.length
  if (String(values.micrValid) === '1') addTo(micr, amount)
  const item = put(pen, type, type > 60 ? values : { addendumCount: addenda.length, ...values })
  if (!item.ok) return item
  const added = each(addenda, addendum => put(pen, addendum.type, addendum.values))
  return added.ok ? each(views, view => putView(pen, view)) : added
}

const totalsOf = ({ debits }: Sums): Values => ({
  itemCount: debits.items,
  totalAmount: tallyText(debits.amount),
  creditIndicator: 0,
})

const putBundle = (pen: Pen, { header, items }: NewBundle, letter: Sums): Wrote<null> => {
  const sums = emptySums()
  const micr = emptyTally()
  const opened = put(pen, 20, header)
  const filled = opened.ok ? each(items, item => putItem(pen, item, sums, micr)) : opened
  if (!filled.ok) return filled
  addSums(letter, sums)
  return put(pen, 70, { ...totalsOf(sums), micrValidAmount: tallyText(micr), imageCount: sums.debits.images })
}

const putCashLetter = (pen: Pen, { header, bundles }: NewCashLetter, file: Sums): Wrote<null> => {
  const sums = emptySums()
  let bundleCount = 0
  const opened = put(pen, 10, header)
  const filled = !opened.ok
    ? opened
    : each(bundles, bundle => {
        bundleCount += 1
        return putBundle(pen, bundle, sums)
      })
  if (!filled.ok) return filled
  addSums(file, sums)
  return put(pen, 90, { bundleCount, ...totalsOf(sums), imageCount: sums.debits.images })
}

/**
 * Writes an image cash letter from its parts; lengths, counts and totals are its own work, credits are left out of them
 * (credit indicator 0). Stops at a value that does not fit its field. Gives the number of records.
 */
export const composeIcl = ({ header, cashLetters }: NewIcl, options: ComposeOptions): Answer<number, Refusal> => {
  const pen: Pen = { ...options, records: 0 }
  const sums = emptySums()
  let cashLetterCount = 0
  const opened = put(pen, 1, header)
  const filled = !opened.ok
    ? opened
    : each(cashLetters, letter => {
        cashLetterCount += 1
        return putCashLetter(pen, letter, sums)
      })
  if (!filled.ok) return filled
  const closed = put(pen, 99, { cashLetterCount, recordCount: pen.records + 1, ...totalsOf(sums) })
  return closed.ok ? done(pen.records) : closed
}
