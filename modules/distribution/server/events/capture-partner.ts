import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { checkEpcis, type EpcisEvent, type EpcisFault } from '../../rules/index.ts'

export type Captured = { readonly taken: number; readonly known: number; readonly faults: readonly EpcisFault[] }

/** Numbers that are not whole have no place in `canonical`: they are told as JSON writes them. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
  return value
}

/** An event's own name, or one made of its content: the same event handed in twice is seen to be one. */
const nameOf = (event: EpcisEvent): string => {
  if (typeof event.eventID === 'string') return event.eventID
  const { recordTime: _, ...content } = event
  return `ni:///sha-256;${sha256(canonical(plain(content)))}`
}

const sameJson = (a: unknown, b: unknown): boolean => canonical(plain(a)) === canonical(plain(b))

const INSERT = `
  insert into distribution.epcis_event (id, type, at, biz_step, source, place, event, recorded_at)
  select id, type, at, step, $6, null, event, $7
  from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::jsonb[]) as t (id, type, at, step, event)
  on conflict on constraint epcis_event_once do nothing`

/**
 * Takes in a partner's EPCIS document: every event of it, or none and what is wrong where. An event that is known by its
 * name changes nothing; another content under a known name is refused. Two statements.
 */
export const capturePartner = async (
  tx: Tx,
  who: Who,
  now: Date,
  document: unknown,
): Promise<Answer<Captured, 'not-epcis' | 'event-differs'>> => {
  const faults = checkEpcis(document)
  if (faults.length > 0) {
    const said = faults.slice(0, 5).map(({ at, what }) => `${at} ${what}`)
    return refused('not-epcis', `${faults.length} faults: ${said.join('; ')}.`)
  }
  const { eventList } = (document as { epcisBody: { eventList: readonly EpcisEvent[] } }).epcisBody
  const named = [...new Map(eventList.map(event => [nameOf(event), event]))]
  const known = await tx.rows<{ id: string; event: unknown }>(
    'select id, event from distribution.epcis_event where id = any($1::text[])',
    [named.map(([id]) => id)],
  )
  const before = new Map(known.map(row => [row.id, row.event]))
  const changed = named.find(([id, event]) => before.has(id) && !sameJson(before.get(id), event))
  if (changed) return refused('event-differs', `Event ${changed[0]} was handed in before and was another.`)
  const fresh = named.filter(([id]) => !before.has(id))
  await tx.rows(INSERT, [
    ...columns(
      fresh,
      ([id]) => id,
      ([, e]) => e.type,
      ([, e]) => e.eventTime,
      ([, e]) => e.bizStep ?? null,
      ([, e]) => JSON.stringify(e),
    ),
    who.name,
    now,
  ])
  return done({ taken: fresh.length, known: named.length - fresh.length, faults: [] })
}
