import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '#platform/postgres/index.ts'
import { planPlaces } from './plan-places.ts'
import type { PlacePlanned, PlaceToPlan, PlanWish } from './plan-wish.ts'

/** What a planning thread is started with; `turn` counts which place is next, over all threads. */
export type WorkerWish = {
  readonly url: string
  readonly wish: PlanWish
  readonly places: readonly PlaceToPlan[]
  readonly turn: Int32Array
}

/** What a thread answers when no place is left. */
export type WorkerDone = PlacePlanned & { drawn: Float64Array; drawnSquares: Float64Array }

const { url, wish, places, turn } = workerData as WorkerWish
const db = connect(url, { max: 1, applicationName: 'ujung plan' })
const sums = { series: 0, lines: 0, demand: 0, lost: 0 }
const mine: PlanWish = {
  ...wish,
  suppliers: [...wish.suppliers],
  drawn: new Float64Array(wish.cards.count),
  drawnSquares: new Float64Array(wish.cards.count),
}
await planPlaces(
  db,
  mine,
  () => places[Atomics.add(turn, 0, 1)],
  (_, planned) => {
    for (const key of ['series', 'lines', 'demand', 'lost'] as const) sums[key] += planned[key]
  },
)
await db.close()
parentPort!.postMessage({ ...sums, drawn: mine.drawn, drawnSquares: mine.drawnSquares } satisfies WorkerDone)
