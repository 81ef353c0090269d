import { follow, LEVEL_ROW, levelOf, surplusOf, weeksSeen } from './follow-level.ts'
import { OUTLOOK_ROW, PART } from './pack-shelf.ts'

/** What a place sold in a week, by item number: units, and the share of the week it could be sold where not all of it. */
export type WeekSold = { readonly units: ReadonlyMap<number, number>; readonly open: ReadonlyMap<number, number> }

const USUAL_SURPLUS = 0.35
/** Where the last week's units stand in a row of memory beside the level's numbers. */
const LAST = LEVEL_ROW - 1

/** What became of one part when a week was closed; units, and how the forecast did beside repeating the week before. */
export type PartClosed = {
  readonly memory: Float32Array
  readonly outlook: Float32Array
  readonly judged: number
  readonly sold: number
  readonly foretold: number
  readonly missed: number
  readonly missedNaive: number
}

/**
 * Takes a week into the packed memory of one part (in place) and gives the outlook that planning reads. An item that was
 * never sold here stays unknown; one that was sold once is followed for good.
 */
export const takeInWeek = (
  memory: Float32Array,
  part: number,
  { units, open }: WeekSold,
  liftOf: (n: number) => number,
): PartClosed => {
  const outlook = new Float32Array(PART * OUTLOOK_ROW)
  let [judged, sold, foretold, missed, missedNaive] = [0, 0, 0, 0, 0]
  for (let slot = 0; slot < PART; slot += 1) {
    const n = part * PART + slot
    const at = slot * LEVEL_ROW
    const asked = units.get(n) ?? 0
    const seen = weeksSeen(memory, at)
    if (seen === 0 && asked === 0) continue
    const share = open.get(n) ?? 1
    const lift = liftOf(n)
    if (seen > 3 && share === 1) {
      const mean = levelOf(memory, at) * lift
      judged += 1
      sold += asked
      foretold += mean
      missed += Math.abs(asked - mean)
      missedNaive += Math.abs(asked - memory[at + LAST]!)
    }
    follow(memory, at, asked, lift, share, asked / Math.max(0.05, lift * share), USUAL_SURPLUS)
    memory[at + LAST] = asked
    outlook[slot * OUTLOOK_ROW] = levelOf(memory, at)
    outlook[slot * OUTLOOK_ROW + 1] = surplusOf(memory, at, USUAL_SURPLUS)
  }
  return { memory, outlook, judged, sold, foretold, missed, missedNaive }
}
