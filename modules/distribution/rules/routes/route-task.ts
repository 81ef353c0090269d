/**
 * How far it is between two points, and in which whole unit the solver counts.
 * - `real`: Euclidean, counted in steps of up to 1/100,000 of the file's unit, always rounded up, so that a time that
 *   is kept in steps is kept in real numbers too. The usual reading of Solomon's and Homberger's files.
 * - `tenths`: cut after the first decimal, as in the DIMACS challenge.
 * - `whole`: rounded to the nearest whole number, as CVRPLIB's EUC_2D says.
 */
export type Measure = 'real' | 'tenths' | 'whole'

/** A place to visit. Times and demand are in the file's units; the first stop of a task is the depot. */
export type Stop = {
  /** What the file calls it: Solomon's customer number, CVRPLIB's node number less one. */
  readonly id: number
  readonly x: number
  readonly y: number
  readonly demand: number
  /** Unloading starts in [ready, due]; a truck that is early waits. For the depot: when trucks leave and must be back. */
  readonly ready: number
  readonly due: number
  readonly service: number
}

/** What is asked: which trucks visit which stops, in which order, so that they drive least. */
export type RouteTask = {
  readonly name: string
  /** `vrptw`: with time windows, time passes as distance does; `cvrp`: only the load counts. */
  readonly kind: 'vrptw' | 'cvrp'
  /** How many trucks there are at most; null: as many as wanted. */
  readonly vehicles: number | null
  readonly capacity: number
  readonly stops: readonly Stop[]
  readonly measure: Measure
  /** Row by row, from stop to stop, when the file gives lengths instead of coordinates. */
  readonly lengths: readonly number[] | null
}

export type ReadRefusal = 'unknown-format' | 'not-supported' | 'bad-line' | 'incomplete'
