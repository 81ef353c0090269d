import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { readyPdf } from './ready-pdf.ts'
import type { PdfFrame } from './slip-pdf.ts'

/** A block of lines under a heading: an address, or who is to deliver where. */
export type SheetParty = { readonly head: string; readonly lines: readonly string[] }

export type SheetColumn = {
  readonly head: string
  readonly align?: 'left' | 'right'
  readonly width?: number | '*' | 'auto'
}

/** A document on A4: heading, whom it is between, its facts, a table with totals, and room to sign. */
export type Sheet = {
  readonly from: SheetParty
  readonly heading: string
  readonly number: string
  readonly parties: readonly SheetParty[]
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly totals: readonly (readonly [name: string, value: string, strong?: boolean])[]
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  /** At the foot of each page; `{page}` and `{pages}` are filled in. */
  readonly foot: string
}

const INK = '#1f2421'
const QUIET = '#5c665f'
const LINE = '#c9d0cb'

const party = ({ head, lines }: SheetParty): Content => ({
  stack: [
    { text: head, fontSize: 8, color: QUIET, margin: [0, 0, 0, 2] },
    { text: lines[0] ?? '', bold: true },
    ...lines.slice(1).map(text => ({ text })),
  ],
})

const table = ({ columns, rows }: Sheet): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: columns.map(c => c.width ?? 'auto'),
    body: [
      columns.map(
        (c): TableCell => ({ text: c.head, bold: true, fontSize: 8, color: QUIET, alignment: c.align ?? 'left' }),
      ),
      ...rows.map(row => row.map((text, n): TableCell => ({ text, alignment: columns[n]?.align ?? 'left' }))),
    ],
  },
  layout: {
    hLineWidth: at => (at === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => LINE,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
  margin: [0, 14, 0, 0],
})

const totals = (rows: Sheet['totals']): Content => ({
  columns: [
    { text: '', width: '*' },
    {
      width: 230,
      table: {
        widths: ['*', 'auto'],
        body: rows.map(([name, value, strong = false]): TableCell[] => [
          { text: name, bold: strong },
          { text: value, bold: strong, alignment: 'right' },
        ]),
      },
      layout: 'noBorders',
    },
  ],
  margin: [0, 8, 0, 0],
})

const signatures = (names: readonly string[]): Content => ({
  columns: names.map(name => ({
    stack: [{ text: name, color: QUIET }, { text: '\n\n\n' }, { text: '..............................' }],
  })),
  margin: [0, 34, 0, 0],
  unbreakable: true,
})

const heading = ({ from, heading: said, number }: Sheet): Content => ({
  columns: [
    { width: '*', stack: [party(from)] },
    {
      width: 'auto',
      stack: [
        { text: said, fontSize: 17, bold: true, alignment: 'right' },
        { text: number, fontSize: 11, alignment: 'right', color: QUIET },
      ],
    },
  ],
})

/** The document as a PDF on A4, as many pages as it needs, its table's head on each. Its letters can be searched. */
export const sheetPdf = async (sheet: Sheet, frame: PdfFrame): Promise<Uint8Array> => {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [42, 42, 42, 52],
    content: [
      heading(sheet),
      { columns: sheet.parties.map(party), columnGap: 20, margin: [0, 22, 0, 0] },
      {
        columns: sheet.facts.map(([name, value]) => ({
          stack: [
            { text: name, fontSize: 8, color: QUIET },
            { text: value, bold: true },
          ],
        })),
        columnGap: 12,
        margin: [0, 16, 0, 0],
      },
      table(sheet),
      totals(sheet.totals),
      ...sheet.notes.map((text): Content => ({ text, margin: [0, 12, 0, 0] })),
      signatures(sheet.signatures),
    ],
    footer: (page, pages) => ({
      text: sheet.foot.replace('{page}', String(page)).replace('{pages}', String(pages)),
      fontSize: 8,
      color: QUIET,
      margin: [42, 14, 42, 0],
    }),
    defaultStyle: { font: 'Roboto', fontSize: 9.5, color: INK },
    info: { title: frame.title, creationDate: frame.made, modDate: frame.made, producer: 'Ujung', creator: 'Ujung' },
    language: frame.language,
  }
  return new Uint8Array(await readyPdf().createPdf(definition).getBuffer())
}
