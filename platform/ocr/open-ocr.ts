import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorker, type Page, type Worker } from 'tesseract.js'

/** A word on a picture: where it stands, in dots from the upper left corner, and how sure the reader is, 0 to 100. */
type Word = {
  readonly text: string
  readonly sure: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type SeenPage = { readonly text: string; readonly lines: readonly (readonly Word[])[] }

export type OcrReader = {
  /** Reads one picture (PNG, JPEG, WebP); one after another. Null: it is no picture that can be read. */
  read(picture: Uint8Array): Promise<SeenPage | null>
  close(): Promise<void>
}

const LANGUAGES = ['ind', 'eng'] as const

const fileOf = (code: string) =>
  createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`)

/** What the reader knows of each language comes from npm, not from the network at run time; it wants all in one folder. */
const openWorker = async (): Promise<Worker> => {
  const langPath = await mkdtemp(join(tmpdir(), 'ujung-ocr-'))
  try {
    await Promise.all(LANGUAGES.map(code => copyFile(fileOf(code), join(langPath, `${code}.traineddata.gz`))))
    const options = { langPath, cacheMethod: 'none', errorHandler: () => undefined }
    return await createWorker([...LANGUAGES], 1, options)
  } finally {
    await rm(langPath, { recursive: true, force: true })
  }
}

/** Lines of print that stand at one height are one line, though the reader took them for columns of their own. */
const joinedLines = (lines: readonly (readonly Word[])[]): Word[][] => {
  const joined: Word[][] = []
  const sorted = lines.filter(line => line.length > 0).toSorted((a, b) => a[0]!.top - b[0]!.top)
  for (const line of sorted) {
    const last = joined.at(-1)
    const middle = (line[0]!.top + line[0]!.bottom) / 2
    if (last && middle > last[0]!.top && middle < last[0]!.bottom) last.push(...line)
    else joined.push([...line])
  }
  return joined.map(line => line.sort((a, b) => a.left - b.left))
}

const linesOf = (page: Page): Word[][] =>
  joinedLines(
    (page.blocks ?? [])
      .flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
      .map(line =>
        line.words.map(({ text, confidence, bbox }) => ({
          ...{ text, sure: Math.round(confidence) },
          ...{ left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
        })),
      ),
  )

/**
 * Reads print on pictures, Indonesian and English, with tesseract.js in a thread of its own. It is opened at the first
 * picture, since that takes seconds, and kept.
 */
export const openOcr = (): OcrReader => {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const readNow = async (picture: Uint8Array): Promise<SeenPage | null> => {
    worker ??= openWorker()
    const it = await worker
    try {
      const { data } = await it.recognize(Buffer.from(picture), {}, { blocks: true, text: true })
      return { text: data.text, lines: linesOf(data) }
    } catch {
      // What it cannot decode leaves it in a state of which nothing is promised: the next picture gets a new one.
      worker = undefined
      await it.terminate()
      return null
    }
  }
  return {
    read: picture => {
      const mine = last.then(() => readNow(picture))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await last
      await (await worker)?.terminate()
    },
  }
}
