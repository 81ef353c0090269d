/** A task made ready for the solver: numbers of stops from 0 (the depot), all lengths and times in whole steps. */
export type RouteProblem = {
  /** How many stops, depot included. */
  readonly size: number
  /** Are there time windows? */
  readonly timed: boolean
  /** How many trucks may drive at most. */
  readonly fleet: number
  readonly capacity: number
  readonly demand: Int32Array
  readonly ready: Int32Array
  readonly due: Int32Array
  readonly service: Int32Array
  /** `away[a * size + b]`: steps from a to b. `back[a * size + b]`: steps from b to a; the same array when symmetric. */
  readonly away: Int32Array
  readonly back: Int32Array
  /** `near[a * (size - 1) …]`: all customers, nearest to customer a first, a itself leading. */
  readonly near: Uint16Array
  /** How many steps make one unit of the file. */
  readonly steps: number
}

/** Above every length and time: two of them still add up within 32 bits. */
export const FAR = 2 ** 29
