import { lotOf } from '#kernel/draw.ts'
import { type Filled, fillBox, type Turned, turned } from './fill-box.ts'
import type { Box, Order, PackedBox, PackedOrder, Size } from './pack-task.ts'
import { type Attempt, luckyAttempt, steadyAttempts } from './try-orders.ts'

/** How many lucky attempts to make, an order or a box, when the steady ones do not settle it. */
export type Patience = { readonly oneBox: number; readonly manyBoxes: number }

export const PATIENCE: Patience = { oneBox: 60, manyBoxes: 300 }

/** A box chosen for some units. */
type Choice = { readonly box: Box; readonly taken: Filled['taken'] }

type Work = { readonly units: readonly Turned[]; readonly boxes: readonly Box[]; readonly patience: Patience }

const volumeOf = (size: Size): number => size[0] * size[1] * size[2]
const room = (box: Box): number => box.heaviest - box.empty

/** What a number of units weighs and takes up. */
const sumOf = (units: readonly Turned[], among: readonly number[]) => {
  let [grams, volume] = [0, 0]
  for (const index of among) {
    grams += units[index]!.unit.grams
    volume += units[index]!.volume
  }
  return { grams, volume }
}

const mayHold = (box: Box, { grams, volume }: { grams: number; volume: number }): boolean =>
  room(box) >= grams && volumeOf(box.inner) >= volume

const fill = (box: Box, units: readonly Turned[], { order, taste }: Attempt): Filled =>
  fillBox(box.inner, room(box), units, order, taste)

/** The smallest box that takes all the units, or null when none was found to. */
const oneBox = ({ units, boxes, patience }: Work, among: readonly number[], luck: number): Choice | null => {
  const sum = sumOf(units, among)
  const attempts = steadyAttempts(units, among)
  const lot = lotOf(among.length)
  const lucky = among.length > 2 ? Math.min(luck, patience.oneBox) : 0
  for (let i = 0; i < lucky; i += 1) attempts.push(luckyAttempt(units, among, lot))
  for (const box of boxes) {
    if (!mayHold(box, sum) || !among.every(index => fitsAlone(box, units[index]!))) continue
    for (const attempt of attempts) {
      const { taken, left } = fill(box, units, attempt)
      if (left.length === 0) return { box, taken }
    }
  }
  return null
}

const fitsAlone = (box: Box, { unit, turns }: Turned): boolean =>
  unit.grams <= room(box) && turns.some(turn => turn.every((n, axis) => n <= box.inner[axis as 0 | 1 | 2]))

/** No packing has fewer boxes than this. */
const leastBoxes = ({ units, boxes }: Work, among: readonly number[]): number => {
  const { grams, volume } = sumOf(units, among)
  const most = (of: (box: Box) => number) => boxes.reduce((a, box) => Math.max(a, of(box)), 0)
  const byWeight = Math.ceil(grams / most(room))
  return Math.max(1, byWeight, Math.ceil(volume / most(box => volumeOf(box.inner))))
}

/** How much of what remains a filled box takes away, by weight and by volume. */
const progress = ({ units }: Work, { taken }: Filled, rest: { grams: number; volume: number }): number => {
  const { grams, volume } = sumOf(
    units,
    taken.map(({ index }) => index),
  )
  return grams / (rest.grams + 1) + volume / rest.volume
}

/** Fills box after box along one attempt, each time the box that takes most away; null: as many as `limit` or more. */
const boxByBox = (work: Work, attempt: Attempt, limit: number): Choice[] | null => {
  const chosen: Choice[] = []
  let order = attempt.order
  while (order.length > 0) {
    if (chosen.length + leastBoxes(work, order) >= limit) return null
    const rest = sumOf(work.units, order)
    let best: { box: Box; filled: Filled } | null = null
    let most = 0
    for (const box of work.boxes) {
      const filled = fill(box, work.units, { ...attempt, order })
      const gain = progress(work, filled, rest)
      if (gain > most) {
        most = gain
        best = { box, filled }
      }
    }
    if (!best) return null
    chosen.push({ box: best.box, taken: best.filled.taken })
    order = best.filled.left
  }
  return chosen
}

/** As few boxes as are found: steady attempts, then lucky ones, until the least possible number is reached. */
const manyBoxes = (work: Work, among: readonly number[]): Choice[] => {
  const least = leastBoxes(work, among)
  const lot = lotOf(among.length)
  const steady = steadyAttempts(work.units, among)
  let best = null as Choice[] | null
  for (let i = 0; i < steady.length + work.patience.manyBoxes; i += 1) {
    if (best && best.length <= Math.max(2, least)) break
    const attempt = steady[i] ?? luckyAttempt(work.units, among, lot)
    best = boxByBox(work, attempt, best?.length ?? Number.POSITIVE_INFINITY) ?? best
  }
  return best!.map(
    choice =>
      oneBox(
        work,
        choice.taken.map(({ index }) => index),
        0,
      ) ?? choice,
  )
}

const packedBox = (units: readonly Turned[], { box, taken }: Choice): PackedBox => ({
  box: box.name,
  grams: taken.reduce((grams, { index }) => grams + units[index]!.unit.grams, box.empty),
  placed: taken.map(({ index, at, size }) => ({ sku: units[index]!.unit.sku, at, size })),
})

/** Units of the same size share their turns, so that what does not fit once is not tried again. */
const turnAll = (order: Order): Turned[] => {
  const kinds = new Map<string, Turned>()
  return order.units.map(unit => {
    const key = `${unit.size.join('x')}${unit.flat}`
    const kind = kinds.get(key) ?? turned(unit)
    kinds.set(key, kind)
    return { ...kind, unit }
  })
}

/**
 * Packs an order into as few boxes as are found, and those as small as are found. Millimetres and grams are whole; no
 * unit overlaps another or stands out, none is turned that must not be, no box gets heavier than it may. Same order,
 * boxes and patience: same packing. Units that fit into no box at all are told apart.
 */
export const packOrder = (order: Order, all: readonly Box[], patience: Patience = PATIENCE): PackedOrder => {
  const units = turnAll(order)
  const boxes = all.toSorted((a, b) => volumeOf(a.outer) - volumeOf(b.outer))
  const work = { units, boxes, patience }
  const fits = units.map(unit => boxes.some(box => fitsAlone(box, unit)))
  const among = units.map((_, index) => index).filter(index => fits[index])
  const one = among.length > 0 ? oneBox(work, among, patience.oneBox) : null
  const chosen = one ? [one] : among.length > 0 ? manyBoxes(work, among) : []
  return {
    order: order.name,
    boxes: chosen.map(choice => packedBox(units, choice)),
    unpacked: order.units.filter((_, index) => !fits[index]).map(unit => unit.sku),
  }
}
