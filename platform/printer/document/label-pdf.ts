import { drawingSVG, gs1_128 } from 'bwip-js/generic'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { readyPdf } from './ready-pdf.ts'

/** A label: words from the top, then GS1-128 symbols, each of elements in brackets: `(00)106141412345678908`. */
export type PdfLabel = {
  readonly words: readonly { readonly text: string; readonly size: number }[]
  readonly bars: readonly string[]
}

/** A6 upright in points, and its margins. */
const [WIDTH, HEIGHT, MARGIN] = [297.6, 419.5, 14]

const barOf = (elements: string): Content => [
  {
    svg: gs1_128({ bcid: 'gs1-128', text: elements, height: 22, includetext: false, paddingwidth: 8 }, drawingSVG()),
    fit: [WIDTH - 2 * MARGIN, 66],
    alignment: 'center',
    margin: [0, 4, 0, 1],
  },
  { text: elements, fontSize: 8, alignment: 'center', margin: [0, 0, 0, 3] },
]

/** A logistic label as a PDF of A6, its letters searchable, its symbols as lines. The same label gives the same bytes. */
export const labelPdf = async (
  label: PdfLabel,
  frame: { readonly title: string; readonly language: 'id' | 'en'; readonly made: Date },
): Promise<Uint8Array> => {
  const definition: TDocumentDefinitions = {
    pageSize: { width: WIDTH, height: HEIGHT },
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    content: [
      ...label.words.map(
        ({ text, size }): Content => ({ text, fontSize: size, bold: size >= 12, margin: [0, 0, 0, 2] }),
      ),
      ...label.bars.map(barOf),
    ],
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    info: { title: frame.title, creationDate: frame.made, modDate: frame.made, producer: 'Ujung', creator: 'Ujung' },
    language: frame.language,
  }
  return new Uint8Array(await readyPdf().createPdf(definition).getBuffer())
}
