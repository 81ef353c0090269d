import { type Answer, done, refused } from '#kernel/answer.ts'
import { may, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PickList } from '../../contract/index.ts'
import { announceChange } from '../announce-change.ts'
import { readList } from './read-lists.ts'

type Row = { number: string; place: string; state: string; taken_by: string | null }

/** A picker takes a list; one who has it may take it again. Of several at the same moment one gets it. */
export const takeList = async (
  tx: Tx,
  who: Who,
  wish: { readonly id: string; readonly at: string },
): Promise<Answer<PickList, 'list-unknown' | 'list-taken'>> => {
  const row = await tx.one<Row>(
    'select number, place, state, taken_by from distribution.pick_list where id = $1 for update',
    [wish.id],
  )
  if (!row || !may(who, 'distribution.work', row.place))
    return refused('list-unknown', `There is no pick list ${wish.id} where you may work.`)
  if (row.taken_by !== null && row.taken_by !== who.id)
    return refused('list-taken', `${row.number} is with somebody else; take another list.`)
  if (row.state === 'open') {
    await tx.rows("update distribution.pick_list set state = 'taken', taken_by = $2, taken_at = $3 where id = $1", [
      wish.id,
      who.id,
      wish.at,
    ])
    await announceChange(tx, 'waves', [row.place])
  }
  return done((await readList(tx, who, wish.id))!)
}
