import { copyIntoDatabase, type Database } from '#platform/postgres/index.ts'
import { openOdds } from '../../rules/index.ts'
import { LINE_COLUMNS } from './line-text.ts'
import { planOnePlace } from './plan-one-place.ts'
import type { PlacePlanned, PlaceToPlan, PlanWish } from './plan-wish.ts'

const CHUNK = 1 << 16

async function* chunks(texts: readonly string[]): AsyncGenerator<Buffer> {
  let text = ''
  for (const line of texts) {
    text += line
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

/**
 * Plans places one after another, each in a transaction of its own: what was proposed for it before and nobody has touched
 * goes, what is proposed now comes by COPY. `next` hands out places until there is none left.
 */
export const planPlaces = async (
  db: Database,
  wish: PlanWish,
  next: () => PlaceToPlan | undefined,
  told: (place: PlaceToPlan, planned: PlacePlanned) => void,
): Promise<void> => {
  const odds = openOdds()
  for (let place = next(); place; place = next()) {
    const here = place
    const planned = await copyIntoDatabase(db, async tx => {
      const lines: string[] = []
      const sums = await planOnePlace(tx, odds, wish, here, text => lines.push(text))
      await tx.rows(`delete from replenishment.line where place = $1 and state = 'proposed' and kind <> 'lateral'`, [
        here.id,
      ])
      if (lines.length > 0) await tx.copyIn(`copy replenishment.line (${LINE_COLUMNS}) from stdin`, chunks(lines))
      return sums
    })
    told(here, planned)
  }
}
