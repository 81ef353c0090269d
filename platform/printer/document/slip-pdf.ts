import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { readyPdf } from './ready-pdf.ts'

/** What a slip is made of before it is fitted to columns; the same blocks as payments' slips. */
export type PdfBlock =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align?: 'left' | 'center' | 'right'
      readonly bold?: boolean
      readonly double?: boolean
      readonly indent?: number
    }
  | {
      readonly kind: 'pair'
      readonly left: string
      readonly right: string
      readonly bold?: boolean
      readonly double?: boolean
      readonly indent?: number
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }
  | { readonly kind: 'qr'; readonly data: string }

export type PdfFrame = {
  readonly title: string
  readonly language: 'id' | 'en'
  /** Of the day the slip is about; the same slip gives the same bytes. */
  readonly made: Date
}

/** 80 mm paper in points, with 4 mm margins. */
const [WIDTH, MARGIN] = [226.8, 11.3]
const INSIDE = WIDTH - 2 * MARGIN

const content = (block: PdfBlock): Content => {
  if (block.kind === 'rule')
    return {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: INSIDE, y2: 0, lineWidth: 0.5, dash: { length: 2 } }],
      margin: [0, 3, 0, 3],
    }
  if (block.kind === 'space') return { text: ' ' }
  if (block.kind === 'qr') return { qr: block.data, fit: 90, eccLevel: 'M', alignment: 'center', margin: [0, 6, 0, 4] }
  const style = { bold: block.bold ?? false, fontSize: block.double ? 13 : 9 }
  const margin: [number, number, number, number] = [(block.indent ?? 0) * 4, 0, 0, 0]
  if (block.kind === 'text') return { text: block.text, alignment: block.align ?? 'left', ...style, margin }
  return {
    columns: [
      { text: block.left, width: '*' },
      { text: block.right, width: 'auto', alignment: 'right' },
    ],
    columnGap: 6,
    ...style,
    margin,
  }
}

/** The slip as a PDF document one paper wide and as long as it needs to be. Its letters can be searched and copied. */
export const slipPdf = async (blocks: readonly PdfBlock[], frame: PdfFrame): Promise<Uint8Array> => {
  const definition: TDocumentDefinitions = {
    pageSize: { width: WIDTH, height: 'auto' },
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    content: blocks.map(content),
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    info: { title: frame.title, creationDate: frame.made, modDate: frame.made, producer: 'Ujung', creator: 'Ujung' },
    language: frame.language,
  }
  return new Uint8Array(await readyPdf().createPdf(definition).getBuffer())
}
