import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { lockLines } from './change-lines.ts'

/** So many lines stand in one announcement at most. */
const GROUP = 1000

type Refusal = 'line-unknown' | 'line-settled' | 'supplier-missing' | 'nothing-to-order'

/**
 * Approves lines, all or none, and announces them by place in the same transaction: `replenishment.approved`. What was
 * approved before is left alone, so asking again does nothing. A constant number of statements.
 */
export const approveLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  ids: readonly string[],
): Promise<Answer<{ approved: number; already: number }, Refusal>> => {
  const found = await lockLines(tx, who, 'purchasing.approve', ids)
  if (!found.ok) return found
  const fresh = found.value.filter(line => line.state === 'proposed' || line.state === 'edited')
  const gone = found.value.find(line => line.state === 'dismissed')
  if (gone)
    return refused('line-settled', `${gone.name} at ${gone.code} was dismissed; the next plan proposes it anew.`)
  const nobody = fresh.find(line => line.kind === 'order' && line.supplier === null)
  if (nobody)
    return refused(
      'supplier-missing',
      `${nobody.name} at ${nobody.code} has no supplier; name one in its terms, then plan again.`,
    )
  const empty = fresh.find(line => line.qty === 0)
  if (empty)
    return refused(
      'nothing-to-order',
      `${empty.name} at ${empty.code} has nothing on it; dismiss it or give it a quantity.`,
    )
  await tx.rows(
    `update replenishment.line set state = 'approved', approved_at = $2, approved_by = $3, trouble = null where id = any ($1::uuid[])`,
    [fresh.map(line => line.id), now, who.name],
  )
  const byPlace = new Map<string, string[]>()
  for (const line of fresh) byPlace.set(line.place, [...(byPlace.get(line.place) ?? []), line.id])
  await announce(
    tx,
    [...byPlace].flatMap(([place, lines]) =>
      Array.from({ length: Math.ceil(lines.length / GROUP) }, (_, n) => ({
        topic: 'replenishment.approved',
        key: place,
        payload: { lines: lines.slice(n * GROUP, (n + 1) * GROUP) },
      })),
    ),
  )
  return done({ approved: fresh.length, already: found.value.length - fresh.length })
}
