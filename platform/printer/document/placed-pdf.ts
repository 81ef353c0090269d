import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { readyPdf } from './ready-pdf.ts'
import type { PdfFrame } from './slip-pdf.ts'

/** A place on a page in points from its upper left corner. */
type Place = { readonly x: number; readonly y: number; readonly width: number }

export type PlacedPart =
  | (Place & {
      readonly text: string
      readonly size: number
      readonly bold?: boolean
      readonly align?: 'left' | 'right'
    })
  | (Place & {
      readonly height: number
      readonly picture: { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array }
    })
  | (Place & { readonly height: number; readonly frame: true })

/** Letter, in points. */
const PAGE = { width: 612, height: 792 }

const content = (part: PlacedPart): Content => {
  const absolutePosition = { x: part.x, y: part.y }
  if ('text' in part) {
    const { text, width, size, bold = false, align = 'left' } = part
    return { columns: [{ text, width, fontSize: size, bold, alignment: align }], absolutePosition }
  }
  const { width, height } = part
  if ('frame' in part)
    return { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, lineWidth: 0.5 }], absolutePosition }
  const { type, bytes } = part.picture
  const image = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return { image, fit: [width, height], absolutePosition }
}

/** One page of Letter with words, pictures and frames where they are told to stand. The same gives the same bytes. */
export const placedPdf = async (parts: readonly PlacedPart[], frame: PdfFrame): Promise<Uint8Array> => {
  const definition: TDocumentDefinitions = {
    pageSize: PAGE,
    pageMargins: [0, 0, 0, 0],
    content: parts.map(content),
    defaultStyle: { font: 'Roboto', fontSize: 9 },
    info: { title: frame.title, creationDate: frame.made, modDate: frame.made, producer: 'Ujung', creator: 'Ujung' },
    language: frame.language,
  }
  return new Uint8Array(await readyPdf().createPdf(definition).getBuffer())
}
