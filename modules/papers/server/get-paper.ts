import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PaperField } from '../rules/index.ts'

export type PaperVersion = {
  readonly n: number
  readonly file: string
  readonly type: string
  readonly state: 'waiting' | 'read' | 'unreadable' | 'destroyed'
  readonly hash: string | null
  readonly bytes: number | null
  readonly text: string
  readonly at: Date
  readonly who: string
}

export type PaperDetail = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly place: string | null
  readonly about: string | null
  readonly source: string
  readonly day: Day
  readonly keepUntil: Day | null
  readonly at: Date
  readonly who: string
  readonly destroyedAt: Date | null
  /** Of one that came by mail: whose it was. */
  readonly mail: { readonly sender: string; readonly subject: string; readonly sentAt: Date | null } | null
  readonly wanted: readonly PaperField[]
  readonly versions: readonly PaperVersion[]
  readonly fields: readonly {
    readonly name: string
    readonly proposed: string
    readonly sure: number
    readonly value: string | null
    readonly acceptedBy: string | null
  }[]
  readonly holds: readonly {
    readonly id: string
    readonly reason: string
    readonly at: Date
    readonly who: string
    readonly liftedAt: Date | null
  }[]
  readonly life: readonly {
    readonly seq: number
    readonly what: string
    readonly at: Date
    readonly who: string
    readonly digest: string
  }[]
}

type Head = Omit<PaperDetail, 'mail' | 'versions' | 'fields' | 'holds' | 'life'>

const PERSON = (column: string) =>
  `coalesce((select u.name from access.v_user u where u.id::text = ${column}), ${column})`

const HEAD = `
  select d.id, d.kind, d.title, d.place, d.about, d.source, d.day::text as day, d.keep_until::text as "keepUntil", d.at,
    ${PERSON('d.who')} as who, d.destroyed_at as "destroyedAt", k.fields as wanted
  from papers.document d join papers.kind k on k.word = d.kind
  where d.id = $1 and ($2::uuid[] is null or d.place = any($2))`

const MAIL = `
  select m.sender, m.subject, m.sent_at as "sentAt" from papers.mail_part p join papers.mail m on m.id = p.mail
  where p.document = $1`

const VERSIONS = `
  select v.n, v.file, v.type, v.state, v.content as hash, length(c.bytes) as bytes, v.text, v.at, ${PERSON('v.who')} as who
  from papers.version v left join papers.content c on c.hash = v.content where v.document = $1 order by v.n desc`

const FIELDS = `
  select name, proposed, sure, value, ${PERSON('accepted_by')} as "acceptedBy" from papers.field where document = $1 order by name`

const HOLDS = `
  select id, reason, at, ${PERSON('who')} as who, lifted_at as "liftedAt" from papers.legal_hold
  where document = $1 order by at desc`

const LIFE = `select seq, what, at, ${PERSON('who')} as who, digest from papers.entry where document = $1 order by seq`

/** A paper with everything about it; null when there is none, or not for somebody at these places (null: all). */
export const getPaper = async (tx: Tx, id: string, places: readonly string[] | null): Promise<PaperDetail | null> => {
  const head = await tx.one<Head>(HEAD, [id, places])
  if (!head) return null
  return {
    ...head,
    mail: (await tx.one<NonNullable<PaperDetail['mail']>>(MAIL, [id])) ?? null,
    versions: await tx.rows(VERSIONS, [id]),
    fields: await tx.rows(FIELDS, [id]),
    holds: await tx.rows(HOLDS, [id]),
    life: await tx.rows(LIFE, [id]),
  }
}

const FILE = `
  select v.file as name, v.type, c.bytes from papers.version v join papers.content c on c.hash = v.content
  join papers.document d on d.id = v.document
  where v.document = $1 and v.n = $2 and ($3::uuid[] is null or d.place = any($3))`

/** The file of a version, as it was captured. */
export const fileOfPaper = (tx: Tx, id: string, n: number, places: readonly string[] | null) =>
  tx.one<{ name: string; type: string; bytes: Buffer }>(FILE, [id, n, places])
