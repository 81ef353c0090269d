import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { picturesOf } from './page-pictures.ts'
import { type SetText, type SetWord, textLines } from './text-lines.ts'

export type PdfReading = {
  /** Of each page that was looked at the lines of its text layer, tops counted on from the page before. */
  readonly lines: readonly (readonly SetWord[])[]
  readonly text: string
  /** Pictures of pages that have no text of their own, as netpbm files, for a reader of pictures. */
  readonly pictures: readonly Buffer[]
}

/** Papers say what they are on their first pages; a book of thousands must not hold up the worker. */
const MOST_PAGES = 40
const MOST_PICTURES = 8
const LEAST_LETTERS = 12

/**
 * What stands in a PDF (pdf.js, as `unpdf` packs it): the text layer, and of pages without one the scanned picture.
 * Null: it cannot be opened, or only with a password. Nothing in it is run.
 */
export const readPdf = async (bytes: Uint8Array): Promise<PdfReading | null> => {
  const { OPS } = await getResolvedPDFJS()
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 }).catch(() => null)
  if (!pdf) return null
  try {
    const lines: SetWord[][] = []
    const pictures: Buffer[] = []
    let above = 0
    for (let n = 1; n <= Math.min(pdf.numPages, MOST_PAGES); n += 1) {
      const page = await pdf.getPage(n)
      const { height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const texts = items.filter((it): it is typeof it & SetText => 'str' in it)
      const read = textLines(texts, height + above)
      const letters = read.flat().reduce((sum, word) => sum + word.text.length, 0)
      if (letters >= LEAST_LETTERS) lines.push(...read)
      else if (pictures.length < MOST_PICTURES) pictures.push(...(await picturesOf(page, OPS.paintImageXObject)))
      above += height
      page.cleanup()
    }
    return { lines, pictures, text: lines.map(line => line.map(word => word.text).join(' ')).join('\n') }
  } catch {
    // Damaged inside: what it says cannot be trusted to be all it says.
    return null
  } finally {
    await pdf.destroy()
  }
}
