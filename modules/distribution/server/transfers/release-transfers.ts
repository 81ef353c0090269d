import { type Answer, done, refused } from '#kernel/answer.ts'
import { dropHold, holdGoods } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { lockTransfers, type TransferHead } from './find-transfers.ts'
import { giveBack } from './give-back.ts'
import { stepTransfers } from './keep-steps.ts'

type Line = { transfer: string; item: string; qty: number }

const LINES =
  'select transfer, item, qty from distribution.transfer_line where transfer = any($1::uuid[]) order by item, id'

const KEEP_HOLDS = 'update distribution.transfer set holds = $2 where id = $1'

/** Goods that need no picking: a shop's people fetch them from their own shelves, and what crosses the dock lies there. */
const READY = 'update distribution.transfer_line set picked = qty where transfer = any($1::uuid[])'

const setAside = async (
  tx: Tx,
  who: Who,
  now: Date,
  transfer: TransferHead,
  lines: readonly Line[],
): Promise<Answer<null, 'not-enough'>> => {
  const wish = { id: transfer.id, place: transfer.from, why: 'transfer', ref: transfer.number, expires: null }
  const held = await holdGoods(tx, who, now, { ...wish, lines: lines.map(({ item, qty }) => ({ item, qty })) })
  if (!held.ok) return refused('not-enough', `${transfer.number}: ${held.detail ?? held.refusal}`)
  await tx.rows(KEEP_HOLDS, [transfer.id, held.value.holds])
  return done(null)
}

/**
 * Releases drafts: their goods are set aside at the place that gives them, so that nobody else is promised them. Those
 * between shops and those that cross the dock are ready to be packed at once. All or none.
 */
export const releaseTransfers = async (
  tx: Tx,
  who: Who,
  now: Date,
  ids: readonly string[],
): Promise<Answer<{ released: number }, 'transfer-unknown' | 'transfer-state' | 'not-enough'>> => {
  const found = await lockTransfers(tx, [...new Set(ids)], 'release')
  if (!found.ok) return found
  const lines = Map.groupBy(await tx.rows<Line>(LINES, [found.value.map(t => t.id)]), line => line.transfer)
  await tx.rows('savepoint release')
  for (const transfer of found.value) {
    const held = await setAside(tx, who, now, transfer, lines.get(transfer.id) ?? [])
    if (held.ok) continue
    await tx.rows('rollback to savepoint release')
    return held
  }
  const ready = found.value.filter(t => t.origin === 'lateral' || t.origin === 'cross-dock').map(t => t.id)
  await stepTransfers(
    tx,
    who.id,
    now,
    found.value.map(t => t.id),
    'released',
  )
  if (ready.length > 0) {
    await tx.rows(READY, [ready])
    await stepTransfers(tx, who.id, now, ready, 'picked')
  }
  await announceChange(
    tx,
    'transfers',
    found.value.flatMap(t => (t.to ? [t.from, t.to] : [t.from])),
  )
  return done({ released: found.value.length })
}

/**
 * Calls a transfer off before anything of it was picked; what was set aside is free again. Goods of a customer's order go
 * back to it, and stay set aside for it.
 */
export const cancelTransfer = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: { readonly id: string; readonly reason: string },
): Promise<Answer<{ state: 'cancelled' }, 'transfer-unknown' | 'transfer-state'>> => {
  const found = await lockTransfers(tx, [wish.id], 'cancel')
  if (!found.ok) return found
  const [transfer] = found.value
  await dropHold(tx, now, transfer!.holds)
  await giveBack(tx, who, now, wish.id, wish.reason)
  await stepTransfers(tx, who.id, now, [wish.id], 'cancelled', wish.reason)
  await announceChange(tx, 'transfers', [transfer!.from])
  return done({ state: 'cancelled' })
}
