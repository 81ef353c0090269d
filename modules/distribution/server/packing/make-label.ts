import { formatQuantity } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import { labelPdf } from '#platform/printer/document/index.ts'
import { bracketed, type LabelText, type LabelUnit, labelElements, saySscc, zplLabel } from '../../rules/index.ts'
import type { UnitView } from './read-unit.ts'

const PIECE = 1000

/** What AI 02 and 37 may say: one kind of goods in whole pieces, of one lot and one expiry. */
const contentOf = ({ contents }: UnitView): LabelUnit['content'] => {
  const [first] = contents
  const same = contents.every(it => it.item === first?.item && it.lot === first.lot && it.expiry === first.expiry)
  const qty = contents.reduce((sum, it) => sum + it.qty, 0)
  if (!first?.gtin || !same || qty % PIECE !== 0) return null
  return { gtin: first.gtin, count: mulDiv(qty, 1, PIECE, 'down'), lot: first.lot, expiry: first.expiry }
}

const WORDS = {
  id: {
    from: 'Dari',
    to: 'Kepada',
    order: 'Transfer',
    weight: 'Berat',
    mixed: 'Isi campuran',
    carton: 'Dus',
    cage: 'Keranjang',
    pallet: 'Palet',
  },
  en: {
    from: 'From',
    to: 'To',
    order: 'Transfer',
    weight: 'Weight',
    mixed: 'Mixed goods',
    carton: 'Carton',
    cage: 'Cage',
    pallet: 'Pallet',
  },
} as const

/** The words of a label and its bar codes: from, to, what it is, and the SSCC in clear. */
export const labelText = (unit: UnitView, language: 'id' | 'en'): LabelText => {
  const say = WORDS[language]
  const content = contentOf(unit)
  const kilograms = unit.grams === null ? '' : ` · ${say.weight} ${formatQuantity(unit.grams, language)} kg`
  const inside = content ? `${unit.contents[0]!.name} × ${content.count}` : say.mixed
  return {
    words: [
      { text: `${say.from}: ${unit.fromName}`, size: 9 },
      { text: `${say.to}:`, size: 9 },
      { text: `${unit.toCode} ${unit.toName}`.trim(), size: 16 },
      { text: unit.toAddress.slice(0, 60), size: 8 },
      { text: `${say[unit.kind]} · ${say.order} ${unit.transferNumber}${kilograms}`, size: 9 },
      { text: inside.slice(0, 60), size: 9 },
      { text: `SSCC ${saySscc(unit.sscc)}`, size: 12 },
    ],
    bars: labelElements({
      ...{
        sscc: unit.sscc,
        grams: unit.grams,
        order: unit.transferNumber.replace('/', '-'),
        postcode: unit.toPostcode,
        content,
      },
    }),
  }
}

export type Label = { format: 'pdf' | 'zpl'; text: string | null; base64: string | null }

/** The GS1 logistic label of a unit, as a PDF of A6 or as what a ZPL printer prints. */
export const makeLabel = async (
  unit: UnitView,
  format: 'pdf' | 'zpl',
  language: 'id' | 'en',
  made: Date,
): Promise<Label> => {
  const label = labelText(unit, language)
  if (format === 'zpl') return { format, text: zplLabel(label), base64: null }
  const bars = label.bars.map(bracketed)
  const pdf = await labelPdf({ words: label.words, bars }, { title: unit.sscc, language, made })
  return { format, text: null, base64: Buffer.from(pdf).toString('base64') }
}
