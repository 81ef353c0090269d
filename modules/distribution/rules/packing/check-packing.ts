import type { Box, Order, PackedBox, PackedOrder, Placed, Unit } from './pack-task.ts'

/** Shares nothing with the packer but the words: everything is laid out and compared again. */

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  [...a].sort((x, y) => x - y).join() === [...b].sort((x, y) => x - y).join()

const isTurnOf = (unit: Unit, { size }: Placed): boolean =>
  sameNumbers(unit.size, size) && (!unit.flat || size[2] === unit.size[2])

const overlap = (a: Placed, b: Placed): boolean => {
  for (const axis of [0, 1, 2] as const) {
    if (a.at[axis] + a.size[axis] <= b.at[axis] || b.at[axis] + b.size[axis] <= a.at[axis]) return false
  }
  return true
}

const standsOut = (box: Box, { at, size }: Placed): boolean =>
  ([0, 1, 2] as const).some(
    axis => !Number.isInteger(at[axis]) || at[axis] < 0 || at[axis] + size[axis] > box.inner[axis],
  )

/** Matches what is placed with the units ordered; gives the units that match, and what is wrong. */
const match = (order: Order, packed: PackedOrder): { grams: Map<Placed, number>; problems: string[] } => {
  const open = [...order.units]
  const grams = new Map<Placed, number>()
  const problems: string[] = []
  for (const placed of packed.boxes.flatMap(box => box.placed)) {
    const at = open.findIndex(unit => unit.sku === placed.sku && isTurnOf(unit, placed))
    if (at < 0) problems.push(`${placed.sku} is not ordered, or not so turned: ${placed.size.join(' × ')}`)
    else grams.set(placed, open.splice(at, 1)[0]!.grams)
  }
  const left = open
    .map(unit => unit.sku)
    .sort()
    .join()
  if (left !== [...packed.unpacked].sort().join()) problems.push(`left out: ${left}`)
  return { grams, problems }
}

const checkBox = (box: Box | undefined, packed: PackedBox, grams: ReadonlyMap<Placed, number>): string[] => {
  if (!box) return [`there is no box ${packed.box}`]
  const { placed } = packed
  const weight = placed.reduce((sum, it) => sum + (grams.get(it) ?? 0), box.empty)
  const problems = placed.filter(it => standsOut(box, it)).map(it => `${it.sku} stands out of ${box.name}`)
  placed.forEach((a, i) => {
    for (const b of placed.slice(i + 1))
      if (overlap(a, b)) problems.push(`${a.sku} and ${b.sku} overlap in ${box.name}`)
  })
  if (weight > box.heaviest) problems.push(`${box.name} weighs ${weight} g, it may weigh ${box.heaviest} g`)
  if (weight !== packed.grams) problems.push(`${box.name} weighs ${weight} g, not ${packed.grams} g`)
  return placed.length > 0 ? problems : [...problems, `a ${box.name} is empty`]
}

/** Everything that is wrong with a packed order: empty when it can be packed just so. */
export const checkPacking = (order: Order, boxes: readonly Box[], packed: PackedOrder): string[] => {
  const { grams, problems } = match(order, packed)
  const named = new Map(boxes.map(box => [box.name, box]))
  const wrong = [...problems, ...packed.boxes.flatMap(it => checkBox(named.get(it.box), it, grams))]
  return wrong.map(what => `${order.name}: ${what}`)
}
