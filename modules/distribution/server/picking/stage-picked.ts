import { moveGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { clockAt } from '../place-clock.ts'
import type { Confirmed } from './open-pick.ts'

const STAGE = `
  select id from stock.v_location where place = $1 and kind = 'stage' and active order by walk, code limit 1`

const STAGED = 'update distribution.pick set staged = $2 where id = any($1::uuid[])'

const moved = async (tx: Tx, who: Who, now: Date, place: string, stage: string, those: readonly Confirmed[]) => {
  const { day } = await clockAt(tx, place, now)
  const answer = await moveGoods(tx, who, now, {
    ...{ id: newId(), day, place, ref: those[0]!.pick.listNumber },
    lines: those.map(({ confirm, pick }) => ({
      ...{ item: pick.item, qty: confirm.got, location: pick.location!, to: stage },
      ...((confirm.lot ?? pick.lot) && { lot: (confirm.lot ?? pick.lot)! }),
    })),
  })
  if (answer.ok) await tx.rows(STAGED, [those.map(it => it.pick.id), stage])
  return answer.ok
}

/**
 * Tells stock that picked goods lie in the bay now and no more in their bins. Where stock's record of a bin says
 * otherwise, the picker is believed: what can be moved is moved, line by line, and the rest leaves as goods whose bin
 * nobody knows; the bin's next count finds it.
 */
export const stagePicked = async (tx: Tx, who: Who, now: Date, fresh: readonly Confirmed[]): Promise<void> => {
  const binned = fresh.filter(it => it.confirm.got > 0 && it.pick.location !== null)
  for (const [place, those] of Map.groupBy(binned, it => it.pick.place)) {
    const stage = await tx.one<{ id: string }>(STAGE, [place])
    if (!stage || (await moved(tx, who, now, place, stage.id, those))) continue
    for (const one of those) await moved(tx, who, now, place, stage.id, [one])
  }
}
