import { canonical } from '#kernel/canonical.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { OddFact } from './read-facts.ts'

const INSERT = `
  insert into sync.odd_fact (register, reason, says, body, body_digest, received_at)
  select t.register, t.reason, t.says, t.body, t.digest, $6
  from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::text[]) as t (register, reason, says, body, digest)
  order by t.digest
  on conflict do nothing returning id, register, reason, says`

/** The text of any JSON, whole numbers or not, to tell whether the same odd thing came before. */
const textOf = (body: unknown) => {
  try {
    return canonical(body)
  } catch {
    return JSON.stringify(body) ?? 'undefined'
  }
}

const registerOf = (body: unknown) => String((body as { register?: unknown } | null)?.register ?? 'unknown')

/** Keeps what could not be taken in, once, and opens a task for each. Nothing a till has sent is ever lost. */
export const keepOdd = async (tx: Tx, now: Date, odd: readonly OddFact[], newId: () => string): Promise<void> => {
  if (odd.length === 0) return
  const bodies = odd.map(o => JSON.stringify(o.body ?? null).replaceAll('\\u0000', ''))
  const kept = await tx.rows<{ id: number; register: string; reason: string; says: string }>(INSERT, [
    odd.map(o => registerOf(o.body)),
    odd.map(o => o.reason),
    odd.map(o => o.says.replaceAll('\u0000', '')),
    bodies,
    odd.map(o => sha256(textOf(o.body))),
    now,
  ])
  await openTasks(
    tx,
    'system',
    now,
    kept.map(k => ({
      id: newId(),
      kind: 'fact-odd',
      subject: String(k.id),
      place: null,
      detail: { register: k.register, reason: k.reason, says: [k.says] },
    })),
  )
}

/** Closes an odd fact: a person has dealt with it. */
export const settleOdd = (tx: Tx, by: string, now: Date, id: number) =>
  tx.rows(
    'update sync.odd_fact set settled_at = $3, settled_by = $2 where id = $1 and settled_at is null returning id',
    [id, by, now],
  )
