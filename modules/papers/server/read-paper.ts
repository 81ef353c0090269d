import type { OcrReader } from '#platform/ocr/index.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { PaperField } from '../rules/index.ts'
import { lookAtPaper, type Seen } from './look-at-paper.ts'
import { writeEntries } from './write-entries.ts'

const WAITING = `
  select v.type, c.bytes, k.fields from papers.version v
  join papers.document d on d.id = v.document join papers.kind k on k.word = d.kind
  join papers.content c on c.hash = v.content
  where v.document = $1 and v.n = $2 and v.state = 'waiting'`

const DONE = `
  update papers.version set state = $3, text = $4 where document = $1 and n = $2 and state = 'waiting' returning document`

// What a person has accepted stays; what was only proposed gives way to what the new version says.
const PROPOSE = `
  insert into papers.field as f (document, name, proposed, sure)
  select $1, * from unnest($2::text[], $3::text[], $4::int[])
  on conflict (document, name) do update set proposed = excluded.proposed, sure = excluded.sure where f.value is null`

const ABOUT = 'select place, kind, title from papers.document where id = $1'

type Waiting = { readonly type: string; readonly bytes: Buffer; readonly fields: readonly PaperField[] }

/** Says that a paper was read, for whoever wants a person to look at it. */
const tellRead = async (tx: Tx, document: string, seen: Seen | null): Promise<void> => {
  const about = (await tx.one<{ place: string | null; kind: string; title: string }>(ABOUT, [document]))!
  const payload = { document, ...about, fields: seen?.proposals.length ?? 0 }
  await announce(tx, [{ topic: 'papers.read', key: document, payload }])
}

/**
 * Reads a version that waits: its text for searching, its fields as proposals, and the word that it was read.
 * The file is read outside the transaction, since that takes seconds; read twice, it is written down once.
 */
export const readPaper = async (
  db: Database,
  ocr: OcrReader,
  now: () => Date,
  { document, n }: { readonly document: string; readonly n: number },
): Promise<void> => {
  const waiting = await readOnly(db, tx => tx.one<Waiting>(WAITING, [document, n]))
  if (!waiting) return
  const seen = await lookAtPaper(ocr, waiting)
  await transact(db, async tx => {
    // Letter 0 has no place in PostgreSQL's texts.
    const text = seen?.text.replaceAll('\0', '') ?? ''
    const won = await tx.one(DONE, [document, n, seen ? 'read' : 'unreadable', text])
    if (!won) return
    const proposals = seen?.proposals ?? []
    const [names, values, sure] = [proposals.map(p => p.name), proposals.map(p => p.value), proposals.map(p => p.sure)]
    await tx.rows(PROPOSE, [document, names, values, sure])
    await tellRead(tx, document, seen)
    await writeEntries(tx, 'system', now(), [{ document, what: 'read', said: { n, fields: proposals.length } }])
  })
}
