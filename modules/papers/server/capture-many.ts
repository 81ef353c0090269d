import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { keepUntil } from '../rules/index.ts'
import { type Capture, type CaptureRefusal, fileFault } from './capture-papers.ts'
import { writeEntries } from './write-entries.ts'

/** A paper that came out of a file of another kind, for example a picture in a cash letter. */
export type FilePaper = Omit<Capture, 'place' | 'origin' | 'kind'>

const CONTENT = `
  insert into papers.content (hash, type, bytes, at)
  select distinct on (hash) hash, type, bytes, $4::timestamptz from unnest($1::text[], $2::text[], $3::bytea[])
    as w (hash, type, bytes)
  order by hash on conflict do nothing`

const DOCUMENT = `
  insert into papers.document (id, kind, title, about, source, day, keep_until, at, who)
  select w.id, $1, w.title, w.about, w.source, w.day, w.until, $2, $3
  from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[])
    as w (id, title, about, source, day, until)
  on conflict (id) do nothing returning id`

const VERSION = `
  insert into papers.version (document, n, content, file, type, state, at, who)
  select w.id, 1, w.content, w.file, w.type, 'read', $1, $2
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as w (id, content, file, type)`

/**
 * Takes in many papers of one kind that need no reading, whose words are known from the file they came in: a number of
 * statements that does not hang on theirs. One that is kept already under its id stays as it is. Gives how many are new.
 */
export const captureMany = async (
  tx: Tx,
  who: string,
  now: Date,
  kind: string,
  papers: readonly FilePaper[],
): Promise<Answer<number, CaptureRefusal>> => {
  for (const { file } of papers) {
    const fault = fileFault(file)
    if (fault) return fault
  }
  const known = await tx.one<{ years: number | null }>('select keep_years as years from papers.kind where word = $1', [
    kind,
  ])
  if (!known) return refused('kind-unknown', `There is no kind of paper called ${kind}.`)
  const rows = papers.map(it => ({ ...it, hash: createHash('sha256').update(it.file.bytes).digest('hex') }))
  const contents = columns(
    rows,
    it => it.hash,
    it => it.file.type,
    it => Buffer.from(it.file.bytes),
  )
  await tx.rows(CONTENT, [...contents, now])
  const documents = columns(
    rows,
    ...[(it: FilePaper) => it.id, (it: FilePaper) => it.title, (it: FilePaper) => it.about],
    ...[(it: FilePaper) => it.source, (it: FilePaper) => it.day, (it: FilePaper) => keepUntil(it.day, known.years)],
  )
  const made = new Set((await tx.rows<{ id: string }>(DOCUMENT, [kind, now, who, ...documents])).map(it => it.id))
  const fresh = rows.filter(it => made.has(it.id))
  const versions = columns(
    fresh,
    it => it.id,
    it => it.hash,
    it => it.file.name,
    it => it.file.type,
  )
  await tx.rows(VERSION, [now, who, ...versions])
  const entries = fresh.map(({ id, hash, file }) => ({
    ...{ document: id, what: 'captured' as const },
    said: { content: hash, file: file.name },
  }))
  await writeEntries(tx, who, now, entries)
  const told = fresh.map(({ id }) => ({
    topic: 'papers.captured',
    key: id,
    payload: { document: id, n: 1, place: null },
  }))
  if (told.length > 0) await announce(tx, told)
  return done(fresh.length)
}
