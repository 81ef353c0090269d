const PER_UNIT: Readonly<Record<string, number>> = { g: 1, kg: 1000, ml: 1.04, L: 1040 }

/**
 * Grams of one piece with its packing, for scales, parcels and lorries: from the size (`250 ml`, `80 g x5`, `isi 10`)
 * or from the table's own weight (`120`, or `65/pc` for each piece of `isi 10`).
 */
export const weighPack = (size: string, own: string | undefined): number => {
  const count = Number(/(?:isi|x)\s?(\d+)/.exec(size)?.[1] ?? 1)
  const stated = /^([\d,]+)\s?(kg|g|ml|L)(?=$|\s)/.exec(size)
  if (own?.endsWith('/pc')) return Math.max(1, Number.parseInt(own, 10) * count)
  if (own) return Number.parseInt(own, 10)
  if (!stated) return 150 * count
  const net = Number(stated[1]!.replace(',', '.')) * PER_UNIT[stated[2]!]! * count
  return Math.max(1, Math.round(net * 1.06) + 2)
}
