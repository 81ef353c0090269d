/** What is to go to a place on a day, what goes there already, and the most that one delivery takes; in one measure. */
export type LoadToFit = {
  readonly place: string
  readonly day: string
  readonly wanted: number
  readonly decided: number
  readonly room: number | null
}

/** Loads that must be cut together: `rooms[n]` is what is left for load n, the last of `rooms` what is left for all, if all are too much. */
export type FullLoads<L> = {
  readonly loads: readonly L[]
  readonly rooms: readonly number[]
  readonly together: boolean
}

const leftOf = ({ room, decided }: LoadToFit): number => Math.max(0, (room ?? Number.POSITIVE_INFINITY) - decided)

/**
 * Which loads do not fit: each that is more than its own room, alone; and all loads of a day at once, where what would go is
 * more than all trucks of the day take. What is decided already takes its room first. Days in their order.
 */
export const fullLoads = <L extends LoadToFit>(loads: readonly L[], together: number | null): FullLoads<L>[] => {
  const days = new Map<string, L[]>()
  for (const load of loads) days.set(load.day, [...(days.get(load.day) ?? []), load])
  return [...days.values()].flatMap((those): FullLoads<L>[] => {
    const decided = those.reduce((sum, it) => sum + it.decided, 0)
    const would = those.reduce((sum, it) => sum + Math.min(it.wanted, leftOf(it)), 0)
    if (together !== null && decided + would > together)
      return [{ loads: those, rooms: [...those.map(leftOf), Math.max(0, together - decided)], together: true }]
    return those.filter(it => it.wanted > leftOf(it)).map(it => ({ loads: [it], rooms: [leftOf(it)], together: false }))
  })
}
