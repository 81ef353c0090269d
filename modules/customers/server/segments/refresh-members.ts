import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { SegmentRule } from '../../rules/index.ts'
import { compileRule } from './compile-rule.ts'

type Active = { readonly id: string; readonly rule: SegmentRule }

const ACTIVE =
  'select id, rule from customers.segment where active and ($1::uuid[] is null or id = any ($1)) order by id'

/** Of the segments and customers named, who comes and who goes, in one statement. `$1` today, `$2` now. */
const statement = (segments: readonly Active[], parties: readonly string[] | null, values: unknown[]): string => {
  const only = parties === null ? '' : 'and c.party = any ($4::uuid[])'
  const hits = segments.map(({ id, rule }) => {
    values.push(id)
    const segment = `$${values.length}::uuid`
    return `select ${segment} as segment, c.party ${compileRule(rule, values, parties !== null)} ${only}`
  })
  return `
    with day as (select $1::date as today), hit as (${hits.join('\n union all ')}),
    gone as (delete from customers.member m
      where m.segment = any ($3::uuid[]) and ($4::uuid[] is null or m.party = any ($4::uuid[]))
        and not exists (select from hit h where h.segment = m.segment and h.party = m.party) returning segment),
    come as (insert into customers.member (segment, party, since) select segment, party, $2 from hit
      on conflict do nothing returning segment)
    select segment::text, sum(come)::int as come, sum(gone)::int as gone
    from (select segment, 1 as come, 0 as gone from come union all select segment, 0, 1 from gone) as moves
    group by segment order by segment`
}

/**
 * Brings membership up to date: of the customers named, or of all (null), in the segments named, or in all active ones.
 * The same rule decides both, so who is a member never depends on which way it was found. Two statements for any number
 * of customers; announces `customers.members-changed` for each segment that changed.
 */
export const refreshMembers = async (
  tx: Tx,
  now: Date,
  today: Day,
  parties: readonly string[] | null,
  only: readonly string[] | null = null,
): Promise<{ segment: string; come: number; gone: number }[]> => {
  const segments = await tx.rows<Active>(ACTIVE, [only])
  if (segments.length === 0) return []
  const values: unknown[] = [today, now, segments.map(({ id }) => id), parties]
  const sql = statement(segments, parties, values)
  const moved = await tx.rows<{ segment: string; come: number; gone: number }>(sql, values)
  await announce(
    tx,
    moved.map(({ segment }) => ({ topic: 'customers.members-changed', key: segment, payload: { segment } })),
  )
  return moved
}

/** How many customers a rule holds for today, before anybody keeps it. */
export const countRule = async (tx: Tx, today: Day, rule: SegmentRule): Promise<{ of: number; all: number }> => {
  const values: unknown[] = [today]
  const row = await tx.one<{ of: number; all: number }>(
    `select (select count(*) ${compileRule(rule, values)})::int as of, (select count(*) from customers.profile)::int as all, $1::date as today`,
    values,
  )
  return { of: row!.of, all: row!.all }
}
