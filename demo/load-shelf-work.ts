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

/** A lot that is still on shelves, the same for the same demo. */
const LOT = `
  select l.id from stock.lot l join stock.portion p on p.lot = l.id and p.state = 'on-hand' and p.qty > 0
  where p.site = $1 order by l.code, l.id limit 1`

/** Work at the shelf that is under way in Kemang: a count of what its record is likeliest wrong about, and a recalled lot. */
export const loadShelfWork = (db: Database, { now, today }: { now: Date; today: Day }): Promise<void> =>
  transact(db, async tx => {
    const place = placeOf('KMG').id
    const choose = { by: 'risk', limit: COUNTED } as const
    const count = { id: demoId('count', 'KMG'), place, name: 'Hitung mingguan', choose }
    taken('count', await startCount(tx, who('bagus'), now, count))
    const lot = await tx.one<{ id: string }>(LOT, [place])
    if (!lot) return
    const recall = { id: demoId('recall', 'KMG'), day: today, lot: lot.id, reason: 'Pemasok menarik: kemasan bocor' }
    taken('recall', await recallLot(tx, who('bagus'), now, recall))
  })
