import { type Answer, assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { recallLot, startCount } from '#modules/stock/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { personOf } from './people.ts'

const taken = (what: string, answer: Answer<unknown>) =>
  assert(answer.ok, `the demo's ${what} is refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail ?? ''}`}`)

const who = (user: string): Who => {
  const { id, name } = personOf(user)
  return { ...SYSTEM, kind: 'user', id, name }
}

const COUNTED = 12

/** Lots that are still on shelves, the same for the same demo. */
const LOTS = `
  select l.id from stock.lot l join stock.portion p on p.lot = l.id and p.state = 'on-hand' and p.qty > 0
  where p.site = $1 order by l.code, l.id limit 40`

/**
 * Work at the shelf that is under way in Kemang: a count of what its record is likeliest wrong about, and a recalled
 * lot. What the demo has just sold is not taken out of its lots yet, so the first lot that is all there is recalled.
 */
export const loadShelfWork = async (db: Database, { now, today }: { now: Date; today: Day }): Promise<void> => {
  const place = placeOf('KMG').id
  const lots = await transact(db, async tx => {
    const choose = { by: 'risk', limit: COUNTED } as const
    const count = { id: demoId('count', 'KMG'), place, name: 'Hitung mingguan', choose }
    taken('count', await startCount(tx, who('bagus'), now, count))
    return tx.rows<{ id: string }>(LOTS, [place])
  })
  for (const lot of lots) {
    const recall = { id: demoId('recall', 'KMG'), day: today, lot: lot.id, reason: 'Pemasok menarik: kemasan bocor' }
    const answer = await transact(db, tx => recallLot(tx, who('bagus'), now, recall))
    if (answer.ok) return
    if (answer.refusal !== 'not-enough') taken('recall', answer)
  }
}
