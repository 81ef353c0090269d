import { type Across, type InAisle, widestGap } from './aisle-deeds.ts'
import { doorOf, type Floor, type Spot } from './floor.ts'
import { followEdges } from './follow-edges.ts'
import { walkEdges } from './walk-edges.ts'

/**
 * How a tour may stand at the right end of what it has done so far: parity of the edges at the back and at the front
 * (0 none, E even, U odd), and in how many pieces it is.
 */
type State = 'UU' | 'E0' | '0E' | 'EE' | 'E|E'
const STATES: readonly State[] = ['UU', 'E0', '0E', 'EE', 'E|E']

const AISLE: Readonly<Record<InAisle, Readonly<Record<State | 'start', State | null>>>> = {
  pass: { start: 'UU', UU: 'EE', E0: 'UU', '0E': 'UU', EE: 'UU', 'E|E': 'UU' },
  back: { start: 'E0', UU: 'UU', E0: 'E0', '0E': 'E|E', EE: 'EE', 'E|E': 'E|E' },
  front: { start: '0E', UU: 'UU', E0: 'E|E', '0E': '0E', EE: 'EE', 'E|E': 'E|E' },
  gap: { start: 'E|E', UU: 'UU', E0: 'E|E', '0E': 'E|E', EE: 'EE', 'E|E': 'E|E' },
  twice: { start: 'EE', UU: 'UU', E0: 'EE', '0E': 'EE', EE: 'EE', 'E|E': 'EE' },
  none: { start: null, UU: 'UU', E0: 'E0', '0E': '0E', EE: 'EE', 'E|E': 'E|E' },
}

const ACROSS: Readonly<Record<Across, Readonly<Partial<Record<State, State>>>>> = {
  '11': { UU: 'UU' },
  '20': { E0: 'E0', EE: 'E0' },
  '02': { '0E': '0E', EE: '0E' },
  '22': { EE: 'EE', 'E|E': 'E|E', E0: 'E|E', '0E': 'E|E' },
}

const DEEDS = Object.keys(AISLE) as InAisle[]
const CROSSINGS = Object.keys(ACROSS) as Across[]

/** Millimetres walked in an aisle, or null when what is there would not be reached. */
const walked = (length: number, alongs: readonly number[], deed: InAisle): number | null => {
  if (deed === 'pass') return length
  if (deed === 'twice') return 2 * length
  if (alongs.length === 0) return deed === 'none' ? 0 : null
  if (deed === 'back') return 2 * (length - alongs[0]!)
  if (deed === 'front') return 2 * alongs.at(-1)!
  if (deed === 'gap') return alongs.length > 1 ? 2 * (length - widestGap(alongs).gap) : null
  return null
}

/** One tour that was found for a state: how long, and by which deeds it came there. */
type Tour = { readonly length: number; readonly deeds: readonly InAisle[]; readonly crossings: readonly Across[] }
type Tours = Partial<Record<State, Tour>>

const offer = (to: Tours, state: State, tour: Tour): void => {
  const best = to[state]
  if (!best || tour.length < best.length) to[state] = tour
}

const throughAisle = (from: Tours | null, length: number, alongs: readonly number[]): Tours => {
  const to: Tours = {}
  for (const deed of DEEDS) {
    const added = walked(length, alongs, deed)
    if (added === null) continue
    if (!from) {
      const state = AISLE[deed].start
      if (state) offer(to, state, { length: added, deeds: [deed], crossings: [] })
      continue
    }
    for (const state of STATES) {
      const tour = from[state]
      const next = AISLE[deed][state]
      if (tour && next) offer(to, next, { ...tour, length: tour.length + added, deeds: [...tour.deeds, deed] })
    }
  }
  return to
}

const acrossTo = (from: Tours, pitch: number): Tours => {
  const to: Tours = {}
  for (const crossing of CROSSINGS) {
    const added = (Number(crossing[0]) + Number(crossing[1])) * pitch
    for (const state of STATES) {
      const tour = from[state]
      const next = ACROSS[crossing][state]
      if (tour && next)
        offer(to, next, { ...tour, length: tour.length + added, crossings: [...tour.crossings, crossing] })
    }
  }
  return to
}

export type Walk = {
  /** The given spots by their place in the list, in the order in which they are visited. */
  readonly order: readonly number[]
  /** Millimetres from the door and back to it. */
  readonly length: number
}

/** What stands in each aisle, front first, and the aisles that the walk lies between. */
const inAisles = (floor: Floor, spots: readonly Spot[]) => {
  const all = [...spots, doorOf(floor)]
  const [low, high] = [Math.min(...all.map(s => s.aisle)), Math.max(...all.map(s => s.aisle))]
  const aisles = Array.from({ length: high - low + 1 }, (): number[] => [])
  for (const [index, spot] of all.entries()) aisles[spot.aisle - low]!.push(index)
  for (const aisle of aisles) aisle.sort((a, b) => all[a]!.along - all[b]!.along || a - b)
  return { all, low, aisles }
}

const shortestTour = (floor: Floor, aisles: readonly (readonly number[])[], all: readonly Spot[]): Tour => {
  let tours: Tours | null = null
  for (const aisle of aisles) {
    const alongs = aisle.map(index => all[index]!.along)
    tours = throughAisle(tours && acrossTo(tours, floor.aislePitch), floor.aisleLength, alongs)
  }
  const whole = (['E0', '0E', 'EE'] as const).map(state => tours![state]).filter(tour => tour !== undefined)
  return whole.reduce((a, b) => (b.length < a.length ? b : a))
}

/** How long the shortest walk is that visits all spots. Millimetres, exact. */
export const walkLength = (floor: Floor, spots: readonly Spot[]): number => {
  if (spots.length === 0) return 0
  const { all, aisles } = inAisles(floor, spots)
  return shortestTour(floor, aisles, all).length
}

/**
 * The shortest walk from the door past all spots and back, exact for a floor of one block (H. D. Ratliff and A. S.
 * Rosenthal, Operations Research 31(3), 1983): aisle by aisle, the shortest tour for every way it may stand there.
 */
export const planWalk = (floor: Floor, spots: readonly Spot[]): Walk => {
  if (spots.length === 0) return { order: [], length: 0 }
  const { all, aisles } = inAisles(floor, spots)
  const tour = shortestTour(floor, aisles, all)
  const edges = walkEdges(aisles, all, tour)
  return { order: followEdges(edges, spots.length), length: tour.length }
}
