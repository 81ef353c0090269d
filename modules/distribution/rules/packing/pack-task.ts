/** Millimetres along width, length and depth; of a box: inside. */
export type Size = readonly [w: number, l: number, d: number]

/** One unit to be packed: whole millimetres and grams. */
export type Unit = {
  readonly sku: string
  readonly size: Size
  readonly grams: number
  /** Stands or lies as it is: its depth stays upright. Otherwise it may be turned any way. */
  readonly flat: boolean
}

/** A kind of carton, of which there are as many as wanted. */
export type Box = {
  readonly name: string
  readonly outer: Size
  readonly inner: Size
  /** What it weighs empty, and what it may weigh packed, itself included. */
  readonly empty: number
  readonly heaviest: number
}

export type Order = { readonly name: string; readonly units: readonly Unit[] }

/** Where a unit lies: its corner nearest to the box's own corner, and its size as turned. */
export type Placed = { readonly sku: string; readonly at: Size; readonly size: Size }

export type PackedBox = { readonly box: string; readonly grams: number; readonly placed: readonly Placed[] }

export type PackedOrder = {
  readonly order: string
  readonly boxes: readonly PackedBox[]
  /** Units that fit into no box there is. */
  readonly unpacked: readonly string[]
}

export type PackReadRefusal = 'bad-line' | 'empty'
