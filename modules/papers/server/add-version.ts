import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type CaptureRefusal, fileFault, keepContent, type PaperFile, readLater, VERSION } from './capture-papers.ts'
import { writeEntries } from './write-entries.ts'

export type VersionRefusal = CaptureRefusal | 'paper-unknown' | 'paper-destroyed'

const LATEST = `
  select d.place, d.destroyed_at, v.n, v.content from papers.document d
  join papers.version v on v.document = d.id where d.id = $1 order by v.n desc limit 1 for update of d`

type Latest = { place: string | null; destroyed_at: Date | null; n: number; content: string | null }

/** A better scan or a later edition of a paper; the earlier ones stay. The same file again adds nothing. */
export const addVersion = async (
  tx: Tx,
  who: string,
  now: Date,
  it: { readonly id: string; readonly file: PaperFile },
): Promise<Answer<{ id: string; n: number }, VersionRefusal>> => {
  const fault = fileFault(it.file)
  if (fault) return fault
  const latest = await tx.one<Latest>(LATEST, [it.id])
  if (!latest) return refused('paper-unknown', `There is no paper ${it.id}.`)
  if (latest.destroyed_at) return refused('paper-destroyed', 'This paper was destroyed; capture it as a new one.')
  const content = await keepContent(tx, now, it.file)
  if (content === latest.content) return done({ id: it.id, n: latest.n })
  const n = latest.n + 1
  await tx.rows(VERSION, [it.id, n, content, it.file.name, it.file.type, now, who])
  await writeEntries(tx, who, now, [{ document: it.id, what: 'version-added', said: { n, content } }])
  await readLater(tx, it.id, n, latest.place)
  return done({ id: it.id, n })
}
