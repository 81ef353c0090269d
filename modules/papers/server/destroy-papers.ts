import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { writeEntries } from './write-entries.ts'

/** A paper that was destroyed, for the certificate: what it was, and the digests of the files that are gone. */
export type Destroyed = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly day: Day
  readonly keep_until: Day
  readonly hashes: readonly string[]
}

const TAKE = `
  with due as (
    select d.id from papers.document d
    where d.destroyed_at is null and d.keep_until < $1 and ($4::uuid[] is null or d.id = any($4))
      and not exists (select 1 from papers.legal_hold h where h.document = d.id and h.lifted_at is null)
    order by d.id for update of d limit 500)
  update papers.document d set destroyed_at = $2, destroyed_by = $3 from due where d.id = due.id
  returning d.id, d.kind, d.title, d.day::text as day, d.keep_until::text as keep_until,
    array(select v.content from papers.version v where v.document = d.id and v.content is not null order by v.n) as hashes`

const EMPTY = `
  update papers.version set content = null, state = 'destroyed', text = '' where document = any($1::uuid[])`

const FORGET = 'delete from papers.field where document = any($1::uuid[])'

// A file that another paper holds too stays for that one.
const ERASE = `
  delete from papers.content c where c.hash = any($1::text[])
    and not exists (select 1 from papers.version v where v.content = c.hash)`

/**
 * Destroys papers whose time is over and that no hold keeps, up to 500: files, text and fields are gone; that they were
 * there, and the digests of their files, stays in the chain. With `only`, of these papers those that are due.
 */
export const destroyDue = async (
  tx: Tx,
  who: string,
  now: Date,
  today: Day,
  only: readonly string[] | null = null,
): Promise<Destroyed[]> => {
  const gone = await tx.rows<Destroyed>(TAKE, [today, now, who, only])
  if (gone.length === 0) return []
  const ids = gone.map(({ id }) => id)
  await tx.rows(EMPTY, [ids])
  await tx.rows(FORGET, [ids])
  await tx.rows(ERASE, [gone.flatMap(({ hashes }) => hashes)])
  const deeds = gone.map(
    ({ id, hashes }) => ({ document: id, what: 'destroyed', said: { files: hashes.join(' ') } }) as const,
  )
  await writeEntries(tx, who, now, deeds)
  return gone
}
