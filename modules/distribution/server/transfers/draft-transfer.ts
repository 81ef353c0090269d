import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { mayIn, type TransferState } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'
import { checkGoods } from './check-goods.ts'

export type Draft = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly dueDay: string
  readonly origin: 'hand' | 'lateral' | 'cross-dock'
  readonly note: string
  readonly lines: readonly { readonly id: string; readonly item: string; readonly qty: number; readonly why: string }[]
}

type Known = { number: string; state: TransferState }

const SAVE = `
  insert into distribution.transfer
    (id, number, from_place, to_place, due_day, origin, state, note, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9)
  on conflict on constraint transfer_pk do update set from_place = excluded.from_place,
    to_place = excluded.to_place, due_day = excluded.due_day, note = excluded.note`

const LINES = `
  insert into distribution.transfer_line (id, transfer, item, qty, why)
  select l.id, $1, l.item, l.qty, l.why from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[]) as l (id, item, qty, why)`

/**
 * Writes a transfer to another place by hand (to a customer goods go by an order of theirs), or changes one that is still
 * a draft: its lines become those given. The same draft again changes nothing. A constant number of statements.
 */
export const draftTransfer = async (
  tx: Tx,
  who: Who,
  now: Date,
  draft: Draft,
): Promise<
  Answer<{ id: string; number: string }, 'transfer-state' | 'place-unknown' | 'item-unknown' | 'same-place'>
> => {
  if (draft.to === draft.from) return refused('same-place', 'A transfer leads from one place to another.')
  const sound = await checkGoods(
    tx,
    [draft.from, draft.to],
    draft.lines.map(l => l.item),
  )
  if (!sound.ok) return sound
  const known = await tx.one<Known>('select number, state from distribution.transfer where id = $1 for update', [
    draft.id,
  ])
  if (known && !mayIn(known.state, 'edit'))
    return refused('transfer-state', `${known.number} is ${known.state}; only a draft is changed.`)
  const number = known?.number ?? numberText('transfer', await takeNumbers(tx, 'transfer', 1))
  const { id, from, to, dueDay, origin, note, lines } = draft
  await tx.rows(SAVE, [id, number, from, to, dueDay, origin, note, now, who.id])
  if (known) await tx.rows('delete from distribution.transfer_line where transfer = $1', [id])
  else
    await tx.rows("insert into distribution.transfer_step (transfer, state, at, who) values ($1, 'draft', $2, $3)", [
      id,
      now,
      who.id,
    ])
  await tx.rows(LINES, [
    id,
    ...columns(
      lines,
      l => l.id,
      l => l.item,
      l => l.qty,
      l => l.why,
    ),
  ])
  await announceChange(tx, 'transfers', [from, to])
  return done({ id, number })
}
