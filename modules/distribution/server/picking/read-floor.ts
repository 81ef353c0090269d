import type { Tx } from '#platform/postgres/index.ts'
import type { Floor, Spot } from '../../rules/index.ts'

export type Centre = {
  readonly floor: Floor
  readonly totes: number
  readonly toteGrams: number
  readonly spots: ReadonlyMap<string, Spot>
}

type Row = { aisles: number; length: number; pitch: number; door: number; totes: number; grams: number }

/** A centre that has not been measured: everything stands at its door, and no walk is counted. */
const UNMEASURED: Centre = {
  floor: { aisles: 1, aisleLength: 1, aislePitch: 1, door: 0 },
  totes: 6,
  toteGrams: 20_000,
  spots: new Map(),
}

/** The floor of a centre, what its trolleys take, and where its bins stand. Two statements. */
export const readFloor = async (tx: Tx, place: string): Promise<Centre> => {
  const row = await tx.one<Row>(
    `select aisles, aisle_length as length, aisle_pitch as pitch, door, totes, tote_grams as grams
     from distribution.floor where place = $1`,
    [place],
  )
  if (!row) return UNMEASURED
  const spots = await tx.rows<{ bin: string; aisle: number; along: number }>(
    'select bin, aisle, along from distribution.spot where place = $1',
    [place],
  )
  return {
    floor: { aisles: row.aisles, aisleLength: row.length, aislePitch: row.pitch, door: row.door },
    totes: row.totes,
    toteGrams: row.grams,
    spots: new Map(spots.map(({ bin, aisle, along }) => [bin, { aisle, along }])),
  }
}
