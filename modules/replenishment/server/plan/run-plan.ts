import { type Answer, done, refused } from '#kernel/answer.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { openOdds, profileOf, settleUrgency, type Typical } from '../../rules/index.ts'
import { numberItems } from '../learn/number-items.ts'
import { allotCentre } from './allot-centre.ts'
import { fitTrucks } from './fit-trucks.ts'
import { type ItemCards, type Policy, readCards, readPolicy } from './item-cards.ts'
import { planInThreads } from './plan-in-threads.ts'
import type { PlaceToPlan, PlanWish } from './plan-wish.ts'
import { readShelf } from './read-shelf.ts'
import { openSharing } from './share-exactly.ts'
import { unitNumbers } from './unit-numbers.ts'

/** A run that has not ended after so many minutes was cut off; the next one takes its place. */
const STALE_MINUTES = 30
const SAMPLE = 90

const startRun = async (db: Database, who: Who, now: Date, day: string): Promise<string | null> => {
  const id = newId()
  try {
    return await transact(db, async tx => {
      await tx.rows(
        `update replenishment.run set finished_at = $1, trouble = 'cut off'
         where finished_at is null and started_at < $1::timestamptz - make_interval(mins => $2)`,
        [now, STALE_MINUTES],
      )
      await tx.rows('insert into replenishment.run (id, day, started_at, started_by) values ($1, $2, $3, $4)', [
        ...[id, day, now, who.name],
      ])
      await numberItems(tx)
      return id
    })
  } catch (error) {
    if (brokenConstraint(error) === 'run_one_at_a_time') return null
    throw error
  }
}

/** Goods of one place, evenly picked, to find the weight of a lost unit that gives each class its fill. */
const typicalOf = (cards: ItemCards, policy: Policy, level: Float32Array, surplus: Float32Array): Typical[] => {
  const sold = Array.from({ length: cards.count }, (_, n) => n).filter(n => level[n]! > 0 && cards.source[n] !== 0)
  const step = Math.max(1, Math.floor(sold.length / SAMPLE))
  return sold
    .filter((_, at) => at % step === 0)
    .map(n => ({
      ...{ level: level[n]!, surplus: surplus[n]!, worth: cards.worth[n]! },
      profile: profileOf(cards.lead[n]! / 7, cards.leadSpread[n]! / 7, 1 / 7, []),
      terms: {
        keep: (cards.worth[n]! * policy.holding) / 1000 / 52,
        ...{ miss: cards.margin[n]!, line: policy.line, pack: cards.pack[n]!, least: cards.least[n]! },
        ...{ most: cards.most[n]!, life: cards.life[n]!, waste: cards.worth[n]! },
      },
    }))
}

const readWish = async (db: Database, run: string, who: Who, now: Date, day: string) =>
  readOnly(db, async tx => {
    const policy = await readPolicy(tx)
    const classes = await tx.rows<{ code: string; fill: number }>(
      'select code, fill_permille as fill from replenishment.service_class order by code',
    )
    const services = classes.map(c => c.code)
    const { cards, suppliers } = await readCards(tx, day, policy, services)
    const items: string[] = []
    for (const { n, item } of await tx.rows<{ n: number; item: string }>(
      'select n, item from replenishment.item_number',
    ))
      items[n] = item
    const all = await tx.rows<{ id: string; kind: string }>(
      `select p.id, p.kind from company.v_place p
       where p.active and p.kind in ('shop', 'web', 'distribution-centre')
         and (p.id = $1 or exists (select from replenishment.shelf s where s.place = p.id)) order by p.id`,
      [policy.centre],
    )
    const first = all.find(p => p.id !== policy.centre)
    const shelf = first ? await readShelf(tx, first.id, cards.count) : null
    const odds = openOdds()
    const typical = shelf ? typicalOf(cards, policy, shelf.level, shelf.surplus) : []
    const wish: PlanWish = {
      ...{ run, who: who.name, at: now.toISOString(), day, policy, cards, suppliers, services, items },
      units: await unitNumbers(tx),
      urgency: classes.map(c => settleUrgency(odds, typical, c.fill / 1000)),
      drawn: new Float64Array(cards.count),
      drawnSquares: new Float64Array(cards.count),
    }
    const places: PlaceToPlan[] = all.map(p => ({ id: p.id, isCentre: p.id === policy.centre }))
    return { wish, places }
  })

/** What a run found. */
export type RunReport = {
  run: string
  places: number
  series: number
  lines: number
  /** Lines that the trucks could not carry whole. */
  cut: number
  shortened: number
  lateral: number
}

/**
 * Plans every place: shops first, on as many threads as asked, then the company's centre from what they draw on it; what the
 * trucks cannot carry waits, what the centre cannot give is shared out and fetched from shops that have too much. Each place is a transaction of its own:
 * a run that is cut off leaves whole places, and the next one plans them again. Refuses while another run is under way.
 */
export const runPlan = async (
  db: Database,
  who: Who,
  now: Date,
  options: { threads: number; timeZone?: string } = { threads: 2 },
): Promise<Answer<RunReport, 'plan-under-way'>> => {
  const { day } = momentsIn(options.timeZone ?? 'Asia/Jakarta')(now)
  const run = await startRun(db, who, now, day)
  if (run === null) return refused('plan-under-way', 'A plan is being made; wait until it is done, then ask again.')
  try {
    const { wish, places } = await readWish(db, run, who, now, day)
    const shops = places.filter(p => !p.isCentre)
    const sums = await planInThreads(db, wish, shops, options.threads)
    const centre = await planInThreads(
      db,
      wish,
      places.filter(p => p.isCentre),
      1,
    )
    const odds = openOdds()
    const share = openSharing(odds)
    const cut = await fitTrucks(db, odds, share, wish)
    const allotted = await allotCentre(db, odds, share, wish)
    const lines = sums.lines + centre.lines + allotted.lateral
    await transact(db, tx =>
      tx.rows(
        `update replenishment.run set finished_at = clock_timestamp(), places = $2, series = $3, lines = $4, demand = $5, lost = $6
         where id = $1`,
        [
          ...[run, places.length, sums.series + centre.series, lines],
          ...[Math.round(1000 * sums.demand), Math.round(1000 * sums.lost)],
        ],
      ),
    )
    return done({ run, places: places.length, series: sums.series + centre.series, lines, cut, ...allotted })
  } catch (error) {
    await transact(db, tx =>
      tx.rows(`update replenishment.run set finished_at = clock_timestamp(), trouble = $2 where id = $1`, [
        ...[run, String((error as Error).message).slice(0, 400)],
      ]),
    )
    throw error
  }
}
