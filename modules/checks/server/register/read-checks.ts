import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { CheckException, CheckState } from '../../rules/index.ts'

export type CheckRow = {
  readonly id: string
  readonly kind: 'check' | 'cek' | 'bg'
  readonly state: CheckState
  readonly exceptions: readonly CheckException[]
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
  readonly currency: string
  readonly channel: string
  readonly batch: string
  readonly batchName: string
  readonly day: Day
  readonly effective: Day | null
  readonly returns: number
  /** The amount in words, where somebody read it. */
  readonly words: string | null
  /** Until when its drawer was on the black list as it was captured. */
  readonly listedUntil: Day | null
  readonly pictures: readonly ('front' | 'back')[]
}

export const ROW = `
  i.id, i.kind, i.state, i.exceptions, i.routing, i.account, i.serial, i.amount, b.currency, b.channel, i.batch,
  b.name as "batchName", b.day::text as day, i.effective::text as effective, i.returns, i.words,
  i.listed_until::text as "listedUntil",
  array(select p.side from checks.picture p where p.item = i.id order by p.side desc) as pictures`

export type CheckFilter = {
  readonly state?: CheckState
  /** Those that wait for a person. */
  readonly odd?: boolean
  readonly batch?: string
  /** Digits of a line. */
  readonly text?: string
  readonly limit: number
}

const list = (order: string, more: string) => `
  select ${ROW} from checks.item i join checks.batch b on b.id = i.batch
  where ($1::text is null or i.state = $1) and ($2::uuid is null or i.batch = $2)
    and ($3::text is null or i.account like '%' || $3 || '%' or i.serial like '%' || $3 || '%' or i.routing = $3) ${more}
  order by i.id ${order} limit $4`

const NEWEST = list('desc', '')
const ODD = list('asc', "and i.state = 'captured' and i.exceptions <> '{}'")

/** Cheques, the newest first; those that wait for a person in the order in which they came. One statement. */
export const listChecks = (tx: Tx, { state, odd, batch, text, limit }: CheckFilter): Promise<CheckRow[]> =>
  tx.rows<CheckRow>(odd ? ODD : NEWEST, [state ?? null, batch ?? null, text?.trim() || null, limit])

export type StateFigure = {
  readonly state: CheckState
  readonly currency: string
  readonly items: number
  readonly amount: number
  readonly odd: number
}

const FIGURES = `
  select i.state, b.currency, count(*)::int as items, sum(i.amount)::bigint as amount,
    count(*) filter (where i.exceptions <> '{}' and i.state = 'captured')::int as odd
  from checks.item i join checks.batch b on b.id = i.batch where i.state <> 'archived' group by 1, 2 order by 1, 2`

/** How many cheques stand where; what is archived is not counted. One statement. */
export const countChecks = (tx: Tx): Promise<StateFigure[]> => tx.rows<StateFigure>(FIGURES)
