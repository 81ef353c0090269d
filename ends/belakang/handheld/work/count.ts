import type { Day } from '#kernel/moment.ts'
import type { NewDeed } from './do-deed.ts'

export const threadOfCount = (count: string): string => `count:${count}`

/** One thing found while counting. */
export type CountedLine = {
  /** The tally's own id: sent again it counts once. */
  readonly id: string
  readonly item: string
  /** Thousandths of the base unit. */
  readonly qty: number
}

export type CountWork = {
  readonly count: string
  readonly name: string
  /** True for a count begun on this phone, which the server does not know yet. */
  readonly isNew: boolean
  /** The first round, or the second, by another, for what differed. */
  readonly round: 1 | 2
  readonly location: { readonly id: string; readonly code: string } | null
  /** Items that are asked for; none where whatever is found is counted. */
  readonly asked: readonly string[]
  /** What was counted, the last one first. Blind: what should be there is not known here. */
  readonly lines: readonly CountedLine[]
}

/** Adds a scan to what was counted; the line comes to the top. `id` is for a line that is new. */
export const countScanned = (
  work: CountWork,
  scanned: { readonly item: string; readonly qty: number },
  id: string,
): CountWork => {
  const { item, qty } = scanned
  const line = work.lines.find(one => one.item === item) ?? { id, item, qty: 0 }
  const others = work.lines.filter(one => one !== line)
  return { ...work, lines: [{ ...line, qty: line.qty + qty }, ...others] }
}

/** Sets what was counted of a line; nothing at all is a count too, and stays. */
export const setCounted = (work: CountWork, id: string, qty: number): CountWork => ({
  ...work,
  lines: work.lines.map(line => (line.id === id ? { ...line, qty } : line)),
})

export const dropCounted = (work: CountWork, id: string): CountWork => ({
  ...work,
  lines: work.lines.filter(line => line.id !== id),
})

/** Items that were asked for and have no line yet. */
export const notYetCounted = ({ asked, lines }: CountWork): readonly string[] =>
  asked.filter(item => !lines.some(line => line.item === item))

type Handing = { readonly finish: string; readonly place: string; readonly day: Day }

/** A count as deeds in order: that it was begun, what was found, that the round is done. */
export const deedsOfCount = (work: CountWork, { finish, place, day }: Handing): readonly NewDeed[] => {
  const { count, name, isNew, location, asked, lines, round } = work
  const about = { name, n: lines.length, round }
  const thread = threadOfCount(count)
  const items = asked.length > 0 ? asked : [...new Set(lines.map(line => line.item))]
  const choose = location ? { by: 'location', location: location.id } : { by: 'items', items }
  const begin = { id: count, kind: 'start-count', thread, about, input: { id: count, place, name, choose } }
  const tallies = lines.map(({ id, item, qty }) => ({ id, item, qty, location: location?.id ?? null }))
  return [
    ...(isNew ? [begin] : []),
    ...(tallies.length > 0 ? [{ kind: 'tally-count', thread, about, input: { id: count, tallies } }] : []),
    { id: finish, kind: 'finish-count', thread, about, input: { id: count, day } },
  ]
}
