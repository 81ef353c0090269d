/**
 * Ways to follow the level of a series, each right for some goods: quick, steady and slow smoothing; Teunter, Syntetos and
 * Babai's for what is sold now and then and dies (TSB, 2011); Syntetos and Boylan's correction of Croston (SBA, 2005).
 */
export const FOLLOWERS = ['quick', 'steady', 'slow', 'tsb', 'sba'] as const

/** Rows of numbers, kept exact in a replay and packed in the database. */
export type Numbers = Float64Array | Float32Array

const TSB_CHANCE = 0.08
const TSB_SIZE = 0.12
const SBA_GAIN = 0.1
const SPREAD = 0.3
const FORGET = 0.97
/** How ready followers are to believe that a level has changed. */
export type Temper = {
  /** Gains of the three smoothings. */
  readonly gains: readonly [number, number, number]
  /** What each follower has to make up for before it is believed. */
  readonly doubts: readonly [number, number, number, number, number]
}

/** For goods that sell on: one week's lump is a lump. */
export const CALM: Temper = { gains: [0.3, 0.1, 0.02], doubts: [8, 3, 0, 2, 2.5] }
/** For goods that come and go: what sold lately will sell, what did not will not. */
export const LIVELY: Temper = { gains: [0.5, 0.25, 0.08], doubts: [0, 0, 2, 0, 4] }
/** How many usual variances one week may say, of a series' own variance and of what is usual. */
const MOST_SURPRISE = 12
/** The square by which a week was off, as far as one week may speak: one order in bulk is no wider spread of all weeks. */
export const surpriseOf = (units: number, mean: number, usual: number): number =>
  Math.min((units - mean) ** 2, MOST_SURPRISE * (mean + usual * mean * mean) + 4)

/** Weeks for which what is usual speaks beside what a series shows itself. */
const TRUST = 120

/** Where the numbers of one series stand in its row. */
const ROW = {
  seen: 0,
  level: 1,
  chance: 4,
  size: 5,
  gap: 6,
  since: 7,
  sbaSize: 8,
  score: 9,
  above: 14,
  base: 15,
} as const
/** Numbers in a row; the last is free for who keeps rows. */
export const LEVEL_ROW = 17

/** What each follower says the level is. */
const says = (row: Numbers, at: number, follower: number): number => {
  if (follower < 3) return row[at + ROW.level + follower]!
  if (follower === 3) return row[at + ROW.chance]! * row[at + ROW.size]!
  const gap = Math.max(row[at + ROW.gap]!, row[at + ROW.since]! / 3, 1)
  return ((1 - SBA_GAIN / 2) * row[at + ROW.sbaSize]!) / gap
}

/** The level of a series now, in units an ordinary week: the followers, each weighed by how well it has foretold lately. */
export const levelOf = (row: Numbers, at: number): number => {
  let best = Number.POSITIVE_INFINITY
  for (let k = 0; k < FOLLOWERS.length; k += 1) best = Math.min(best, row[at + ROW.score + k]!)
  let weights = 0
  let level = 0
  for (let k = 0; k < FOLLOWERS.length; k += 1) {
    const weight = Math.exp((best - row[at + ROW.score + k]!) / 2)
    weights += weight
    level += weight * says(row, at, k)
  }
  return level / weights
}

/** How many weeks a series has been followed. */
export const weeksSeen = (row: Numbers, at: number): number => row[at + ROW.seen]!

/**
 * The variance beyond chance of a series, relative to the square of its mean: what it has shown itself, drawn towards what is
 * usual for goods like it as if that had been seen for two years and more.
 */
export const surplusOf = (row: Numbers, at: number, usual: number): number => {
  const base = row[at + ROW.base]!
  if (base <= 0) return usual
  const own = Math.max(0, row[at + ROW.above]! / base)
  const weeks = Math.min(row[at + ROW.seen]!, 1 / (1 - FORGET))
  return (weeks * own + TRUST * usual) / (weeks + TRUST)
}

/**
 * Tells a series what was sold in a week in which it was open for the share `open` and lifted `lift` times by what
 * is known of promotion, price and calendar. A new series begins at `start`; `usual` is the variance beyond chance of goods like it.
 */
export const follow = (
  row: Numbers,
  at: number,
  units: number,
  lift: number,
  open: number,
  start: number,
  usual: number,
  { gains, doubts }: Temper = CALM,
): void => {
  if (open <= 0) return
  const force = lift * open
  const seen = row[at + ROW.seen]!
  const mean = levelOf(row, at) * force
  if (seen === 0) {
    for (let k = 0; k < 3; k += 1) row[at + ROW.level + k] = start
    for (let k = 0; k < FOLLOWERS.length; k += 1) row[at + ROW.score + k] = doubts[k]!
  } else {
    const noise = mean + surplusOf(row, at, usual) * mean * mean + 0.05
    for (let k = 0; k < FOLLOWERS.length; k += 1) {
      const off = units - says(row, at, k) * force
      row[at + ROW.score + k] =
        FORGET * row[at + ROW.score + k]! + Math.min(16, (off * off) / noise) + (1 - FORGET) * doubts[k]!
    }
    const worth = 1 / (1 + SPREAD * mean) ** 2
    row[at + ROW.above] = FORGET * row[at + ROW.above]! + worth * (surpriseOf(units, mean, usual) - mean)
    row[at + ROW.base] = FORGET * row[at + ROW.base]! + worth * mean * mean
  }
  const level = row[at + ROW.level + 1]!
  const worth = (force * (1 + SPREAD * level)) / (1 + SPREAD * level * force)
  const plain = units / force
  for (let k = 0; k < 3; k += 1) {
    const gain = Math.max(gains[k]!, 1 / (seen + 2))
    const pull = (gain * worth) / (1 - gain + gain * worth)
    row[at + ROW.level + k]! += pull * (plain - row[at + ROW.level + k]!)
  }
  now(row, at, plain, seen)
  row[at + ROW.seen] = seen + 1
}

/** What is sold now and then: how often, and how much when it is. */
const now = (row: Numbers, at: number, plain: number, seen: number): void => {
  const sold = plain > 0
  const early = 1 / (seen + 2)
  row[at + ROW.chance]! += Math.max(TSB_CHANCE, early) * ((sold ? 1 : 0) - row[at + ROW.chance]!)
  row[at + ROW.since]! += 1
  if (!sold) return
  const first = row[at + ROW.size] === 0
  row[at + ROW.size]! += (first ? 1 : Math.max(TSB_SIZE, early)) * (plain - row[at + ROW.size]!)
  row[at + ROW.sbaSize]! += (first ? 1 : SBA_GAIN) * (plain - row[at + ROW.sbaSize]!)
  row[at + ROW.gap]! += (first ? 1 : SBA_GAIN) * (row[at + ROW.since]! - row[at + ROW.gap]!)
  row[at + ROW.since] = 0
}
