import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Database } from '#platform/postgres/index.ts'
import { planPlaces } from './plan-places.ts'
import type { PlacePlanned, PlaceToPlan, PlanWish } from './plan-wish.ts'
import type { WorkerDone, WorkerWish } from './plan-worker.ts'

/** Below so many places a thread of its own costs more than it saves. */
const FEW = 8

const add = (into: PlacePlanned, from: PlacePlanned) => {
  for (const key of ['series', 'lines', 'demand', 'lost'] as const) into[key] += from[key]
}

const inThread = async (data: WorkerWish): Promise<WorkerDone> => {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { workerData: data })
  try {
    const [done] = (await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(([code]) => {
        throw new Error(`a planning thread ended with ${code} before it was done`)
      }),
    ])) as [WorkerDone]
    return done
  } finally {
    await worker.terminate()
  }
}

/**
 * Plans places on `threads` threads, which take them from one list. What shops draw on the centre is summed into the wish, so
 * that the centre can be planned after them.
 */
export const planInThreads = async (
  db: Database,
  wish: PlanWish,
  places: readonly PlaceToPlan[],
  threads: number,
): Promise<PlacePlanned> => {
  const sums = { series: 0, lines: 0, demand: 0, lost: 0 }
  if (places.length < FEW || threads < 2) {
    let at = 0
    await planPlaces(
      db,
      wish,
      () => places[at++],
      (_, planned) => add(sums, planned),
    )
    return sums
  }
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const { drawn, drawnSquares, ...rest } = wish
  const bare = { ...rest, drawn: new Float64Array(0), drawnSquares: new Float64Array(0) }
  const done = await Promise.all(
    Array.from({ length: threads }, () => inThread({ url: db.url, wish: bare, places, turn })),
  )
  for (const one of done) {
    add(sums, one)
    for (let n = 0; n < drawn.length; n += 1) {
      drawn[n]! += one.drawn[n]!
      drawnSquares[n]! += one.drawnSquares[n]!
    }
  }
  return sums
}
