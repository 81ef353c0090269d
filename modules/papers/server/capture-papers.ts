import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { addJob } from '#platform/jobs/index.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { keepUntil, LARGEST_FILE, TYPES } from '../rules/index.ts'
import { writeEntries } from './write-entries.ts'

export type PaperFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export type Capture = {
  /** UUIDv7 made by whoever captures: the same again is answered like the first. */
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly place: string | null
  readonly about: string | null
  readonly source: 'scan' | 'photo' | 'mail' | 'upload' | 'made'
  readonly day: Day
  readonly file: PaperFile
  /** Of one that came by mail; sealed with it. */
  readonly origin?: { readonly sender: string; readonly subject: string; readonly sent: string | null }
}

export type CaptureRefusal =
  | 'kind-unknown'
  | 'place-unknown'
  | 'paper-differs'
  | 'file-empty'
  | 'file-too-large'
  | 'file-type'
  | 'file-is-other'

/** What is wrong with a file, or null. */
export const fileFault = ({ name, type, bytes }: PaperFile) => {
  if (bytes.length === 0) return refused('file-empty', `${name} holds nothing. Choose the file again.`)
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', `${name} is larger than 20 MiB. Scan it at 300 dots to the inch, or in parts.`)
  const begins = TYPES[type]
  if (!begins)
    return refused('file-type', `${name} is ${type || 'of no known type'}. Kept are: ${Object.keys(TYPES).join(', ')}.`)
  return begins(bytes)
    ? null
    : refused('file-is-other', `${name} says it is ${type}, but its bytes are something else.`)
}

/** Keeps the bytes of a file under their SHA-256 and gives that. */
export const keepContent = async (tx: Tx, now: Date, { type, bytes }: PaperFile): Promise<string> => {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await tx.rows('insert into papers.content (hash, type, bytes, at) values ($1, $2, $3, $4) on conflict do nothing', [
    hash,
    type,
    Buffer.from(bytes),
    now,
  ])
  return hash
}

const KNOWN = `
  select d.kind, v.content from papers.document d join papers.version v on v.document = d.id and v.n = 1 where d.id = $1`

const DOCUMENT = `
  insert into papers.document (id, kind, title, place, about, source, day, keep_until, at, who)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning id`

export const VERSION = `
  insert into papers.version (document, n, content, file, type, state, at, who)
  values ($1, $2, $3, $4, $5, 'waiting', $6, $7)`

/** Asks for a version to be read, and says that a paper has come or changed. */
export const readLater = async (tx: Tx, document: string, n: number, place: string | null): Promise<void> => {
  await addJob(tx, 'read-paper', { document, n }, { key: `read-paper:${document}:${n}` })
  await announce(tx, [{ topic: 'papers.captured', key: document, payload: { document, n, place } }])
}

/** Takes a paper in: its file, what it is and what it belongs to. It is read afterwards, by a worker. */
export const capturePaper = async (
  tx: Tx,
  who: string,
  now: Date,
  it: Capture,
): Promise<Answer<{ id: string; answer: 'created' | 'exists' }, CaptureRefusal>> => {
  const fault = fileFault(it.file)
  if (fault) return fault
  const kind = await tx.one<{ keep_years: number | null }>('select keep_years from papers.kind where word = $1', [
    it.kind,
  ])
  if (!kind) return refused('kind-unknown', `There is no kind of paper called ${it.kind}.`)
  const content = await keepContent(tx, now, it.file)
  const values = [it.id, it.kind, it.title, it.place, it.about, it.source, it.day, keepUntil(it.day, kind.keep_years)]
  const inserted = await tx.one(DOCUMENT, [...values, now, who]).catch((error: unknown) => {
    if (brokenConstraint(error) === 'document_place') return 'no-place' as const
    throw error
  })
  if (inserted === 'no-place') return refused('place-unknown', `There is no place ${it.place}.`)
  if (!inserted) {
    const known = await tx.one<{ kind: string; content: string | null }>(KNOWN, [it.id])
    return known?.kind === it.kind && (known.content === content || known.content === null)
      ? done({ id: it.id, answer: 'exists' })
      : refused('paper-differs', `Another paper is kept under the id ${it.id}.`)
  }
  await tx.rows(VERSION, [it.id, 1, content, it.file.name, it.file.type, now, who])
  await writeEntries(tx, who, now, [
    { document: it.id, what: 'captured', said: { content, file: it.file.name, ...it.origin } },
  ])
  await readLater(tx, it.id, 1, it.place)
  return done({ id: it.id, answer: 'created' })
}
