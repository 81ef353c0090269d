import type { Answer } from '#kernel/answer.ts'
import { openCsv } from '#platform/csv/index.ts'
import { type Gathering, gatherInvoices, type Invoice } from './gather-invoices.ts'
import { type Fault, type Judging, judgeRow } from './judge-row.ts'
import { readText, type SourceFile } from './open-source.ts'
import { localTimesIn } from './read-local-time.ts'
import { placeColumns, type SourceShape } from './source-shape.ts'

export type Source = {
  readonly files: readonly SourceFile[]
  readonly shape: SourceShape
  readonly decimals: number
  readonly lastDay: string
}

/** What a stretch of the files holds: invoices that ended in it, rows that cannot be read, and lines read so far. */
export type Stretch = {
  readonly invoices: readonly Invoice[]
  readonly faults: readonly Fault[]
  readonly lines: number
}

/** The files cannot be imported at all; the sentence says why and what to do. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused'
  readonly refusal: 'column-missing' | 'file-unreadable'
  constructor(refusal: SourceRefused['refusal'], detail: string) {
    super(detail)
    this.refusal = refusal
  }
}

const headed = (answer: Answer<Judging['columns'], 'column-missing'>, file: SourceFile): Judging['columns'] => {
  if (!answer.ok) throw new SourceRefused('column-missing', `${file.name}: ${answer.detail}`)
  return answer.value
}

async function* readFile(source: Source, file: number, gathering: Gathering, onBytes?: (bytes: Uint8Array) => void) {
  const { shape, decimals, lastDay } = source
  const csv = openCsv(shape.separator)
  let judging: Judging | undefined
  const sort = (rows: ReturnType<typeof csv.take>) => {
    const invoices: Invoice[] = []
    const faults: Fault[] = []
    let lines = 0
    for (const row of rows) {
      if (!judging) {
        const columns = headed(placeColumns(row.cells ?? [], shape.columns), source.files[file]!)
        judging = { shape, columns, timeOf: localTimesIn(shape.dates), decimals, lastDay }
        continue
      }
      lines += 1
      const read = judgeRow(row, file, judging)
      if ('word' in read) faults.push(read)
      else invoices.push(...gathering.take(read))
    }
    return { invoices, faults, lines }
  }
  for await (const text of readText(source.files[file]!, onBytes)) yield sort(csv.take(text))
  yield sort(csv.end())
  if (!judging) headed(placeColumns([], shape.columns), source.files[file]!)
}

/**
 * Streams the files in their order, stretch by stretch; the same files always give the same invoices in the same order.
 * Throws SourceRefused. An invoice may begin in one file and end in the next.
 */
export async function* readSource(source: Source, onBytes?: (bytes: Uint8Array) => void): AsyncGenerator<Stretch> {
  const gathering = gatherInvoices()
  let lines = 0
  for (const [n, file] of source.files.entries()) {
    try {
      for await (const read of readFile(source, n, gathering, onBytes)) {
        lines += read.lines
        yield { ...read, lines }
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (typeof code !== 'string' || error instanceof SourceRefused) throw error
      throw new SourceRefused('file-unreadable', `${file.name} cannot be read to its end (${code}); copy it again.`)
    }
  }
  yield { invoices: gathering.end(), faults: [], lines }
}
