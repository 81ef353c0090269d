import type { OcrReader } from '#platform/ocr/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { asBrowsersShow } from '#platform/picture/index.ts'
import { isPicture, type PaperField, type Proposal, proposeFields, type SeenLine } from '../rules/index.ts'

export type Seen = { readonly text: string; readonly proposals: readonly Proposal[] }

/** Lines of a text as if each word were printed: a text file is read like a page. */
const linesOf = (text: string): SeenLine[] =>
  text.split('\n').map((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      ...{ text: word, sure: 100, left: index * 10, right: (index + word.length) * 10 },
      ...{ top: row * 30, bottom: row * 30 + 20 },
    })),
  )

/** What the text layer of a PDF says, and the print on pages that are only scanned. */
const lookAtPdf = async (ocr: OcrReader, bytes: Uint8Array, fields: readonly PaperField[]): Promise<Seen | null> => {
  const pdf = await readPdf(bytes)
  if (!pdf) return null
  const pages = []
  for (const picture of pdf.pictures) pages.push(await ocr.read(picture))
  const seen = pages.filter(page => page !== null)
  if (pdf.lines.length === 0 && seen.length === 0) return null
  const text = [pdf.text, ...seen.map(page => page.text)].filter(it => it !== '').join('\n')
  return { text, proposals: proposeFields(fields, [...pdf.lines, ...seen.flatMap(page => page.lines)]) }
}

/** What a file says and what its fields seem to be; null: nothing can be read on it. */
export const lookAtPaper = async (
  ocr: OcrReader,
  { type, bytes, fields }: { readonly type: string; readonly bytes: Buffer; readonly fields: readonly PaperField[] },
): Promise<Seen | null> => {
  if (type === 'text/plain') {
    const text = bytes.toString('utf8')
    return { text, proposals: proposeFields(fields, linesOf(text)) }
  }
  if (type === 'application/pdf') return lookAtPdf(ocr, bytes, fields)
  const page = isPicture(type) ? await ocr.read(Buffer.from(asBrowsersShow({ name: '', type, bytes }).bytes)) : null
  return page && { text: page.text, proposals: proposeFields(fields, page.lines) }
}
