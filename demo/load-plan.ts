import { type Answer, assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { gatherWeeks } from '#modules/replenishment/rules/index.ts'
import { learnWeeks, runPlan, saveTerms } from '#modules/replenishment/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import type { DemoItem } from './item.ts'
import { pastWeeks } from './past-weeks.ts'
import { personOf } from './people.ts'
import { isDirect } from './stock.ts'

const WEEKS = 8

const taken = <Value>(what: string, answer: Answer<Value>): Value => {
  assert(answer.ok, `the demo's ${what} is refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail ?? ''}`}`)
  return answer.value
}

const hendra = (): Who => {
  const { id, name } = personOf('hendra')
  return { ...SYSTEM, kind: 'user', id, name }
}

const OPEN = {
  ...{ supplier: null, leadSpreadDays: null, pack: null, least: null, most: null },
  ...{ reviewDays: null, service: null, crossDock: null },
}

/** What suppliers bring to the shops themselves is ordered of them, fresh goods every day. */
const loadTerms = (db: Database, now: Date, items: readonly DemoItem[]) =>
  transact(db, async tx => {
    for (const item of items.filter(isDirect)) {
      const leadDays = item.department === 'rokok' ? 3 : 1
      const terms = { ...OPEN, place: null, item: item.id, source: 'supplier', leadDays } as const
      taken(`terms of ${item.sku}`, await saveTerms(tx, hendra(), now, terms))
    }
  })

/**
 * The first plan of Toko Melati: eight weeks of sales come over from the till system it had before, as the file that
 * `ujung replenish learn` takes, and every shop and the centre are planned from them. To be called when the past is sold.
 */
export const loadPlan = async (
  db: Database,
  { now, items, today }: { now: Date; items: readonly DemoItem[]; today: Day },
): Promise<void> => {
  await loadTerms(db, now, items)
  const file = gatherWeeks()
  for (const line of pastWeeks(items, today, WEEKS)) taken('weeks of before', file.line(line))
  taken('weeks of before', await learnWeeks(db, now, taken('weeks of before', file.end())))
  taken('first plan', await runPlan(db, hendra(), now, { threads: 1 }))
}
