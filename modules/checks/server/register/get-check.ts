import type { Tx } from '#platform/postgres/index.ts'
import { type CheckRow, ROW } from './read-checks.ts'

export type CheckDetail = CheckRow & {
  readonly line: string
  readonly encoded: number | null
  readonly country: string
  readonly depositor: string
  readonly issue: string | null
  readonly duplicateOf: string | null
  readonly represents: string | null
  readonly papers: readonly { readonly side: 'front' | 'back'; readonly paper: string }[]
  /** Of a warkat that was refused: for which reasons, as they were said last; null where nobody said any. */
  readonly refusal: { readonly reasons: readonly number[]; readonly day: string; readonly why: string } | null
  readonly life: readonly {
    readonly n: number
    readonly what: string
    readonly at: Date
    readonly who: string
    readonly why: string
    readonly digest: string
  }[]
}

const CHECK = `
  select ${ROW}, i.line, i.encoded, b.country, b.depositor, i.issue::text as issue,
    i.duplicate_of as "duplicateOf", i.represents
  from checks.item i join checks.batch b on b.id = i.batch where i.id = $1`

const LIFE = `
  select s.n, s.what, s.at, coalesce(u.name, s.who) as who, s.why, s.digest from checks.step s
  left join access.v_user u on u.id::text = s.who where s.item = $1 order by s.n`

const REFUSAL = `
  select reasons, day::text as day, why from checks.refusal
  where item = $1
    and n = (select max(s.n) from checks.step s where s.item = $1 and s.what in ('returned', 'rejected'))
  order by version desc limit 1`

const PAPERS = 'select side, paper from checks.picture where item = $1 order by side desc'

/** One cheque with its life and its pictures; null where there is none. Four statements. */
export const getCheck = async (tx: Tx, id: string): Promise<CheckDetail | null> => {
  const row = await tx.one<Omit<CheckDetail, 'life' | 'papers' | 'refusal'>>(CHECK, [id])
  if (!row) return null
  const life = await tx.rows<CheckDetail['life'][number]>(LIFE, [id])
  const refusal = await tx.one<NonNullable<CheckDetail['refusal']>>(REFUSAL, [id])
  return { ...row, life, refusal: refusal ?? null, papers: await tx.rows<CheckDetail['papers'][number]>(PAPERS, [id]) }
}
