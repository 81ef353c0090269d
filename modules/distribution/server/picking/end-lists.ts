import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'

const END = `
  update distribution.pick_list l set state = 'done', done_at = $2, taken_by = coalesce(l.taken_by, $3), taken_at = coalesce(l.taken_at, $2)
  where l.id = any($1::uuid[]) and l.state <> 'done'
    and not exists (select from distribution.pick p where p.pick_list = l.id and p.got is null)
  returning l.id, l.wave`

const PICKED = `
  select distinct o.transfer as id from distribution.tote o
  where o.pick_list = any($1::uuid[]) and not exists (
    select from distribution.tote o2 join distribution.pick_list l2 on l2.id = o2.pick_list
    where o2.transfer = o.transfer and l2.state <> 'done')
  order by 1`

const WAVES = `
  update distribution.wave w set state = 'done', done_at = $2
  where w.id = any($1::uuid[]) and w.state = 'open'
    and not exists (select from distribution.pick_list l where l.wave = w.id and l.state <> 'done')`

/** Ends lists without an open pick, their transfers when all their lists are done, and their waves. Gives the lists. */
export const endLists = async (tx: Tx, who: Who, now: Date, lists: readonly string[]): Promise<string[]> => {
  // One list of a wave ends at a time: of two that end at the same moment the second sees the first.
  await tx.rows(
    `select w.id from distribution.wave w where w.id in (select wave from distribution.pick_list where id = any($1::uuid[]))
     order by w.id for update`,
    [lists],
  )
  const ended = await tx.rows<{ id: string; wave: string }>(END, [[...lists].sort(), now, who.id])
  if (ended.length === 0) return []
  const picked = await tx.rows<{ id: string }>(PICKED, [ended.map(row => row.id)])
  await stepTransfers(
    tx,
    who.id,
    now,
    picked.map(row => row.id),
    'picked',
  )
  await tx.rows(WAVES, [[...new Set(ended.map(row => row.wave))], now])
  return ended.map(row => row.id)
}
