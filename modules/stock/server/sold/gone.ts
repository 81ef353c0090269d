import type { Portion } from '../../rules/index.ts'
import { type Shelf, shelfKey } from '../goods/shelves.ts'
import type { Piece } from '../goods/write-moves.ts'
import type { BookedOut } from './read-booked.ts'

/** Goods that left a place with an entry; below zero they came back. */
export type Gone = Pick<BookedOut, 'entry' | 'item' | 'place' | 'why' | 'qty'>

type Take = { readonly location: string | null; readonly lot: string | null; readonly qty: number }

export const keyOf = (gone: Gone): string => shelfKey({ site: gone.place, item: gone.item, state: 'on-hand' })

/** The move of what went, or came back, at one portion. */
export const moved = (gone: Gone, take: Take, assumed: boolean): Piece => {
  const [here, away] = [
    { state: 'on-hand', site: gone.place, location: take.location },
    { state: gone.why, site: gone.place, location: null },
  ] as const
  const [from, to] = take.qty > 0 ? [here, away] : [away, here]
  return {
    ...{ document: gone.entry, item: gone.item, qty: Math.abs(take.qty), lot: take.lot, serials: null },
    ...{ from, to, assumed },
  }
}

/** Takes goods off the portions of a shelf as read. */
export const off = (shelf: Shelf, takes: readonly Take[]): void => {
  for (const take of takes) {
    const portion = shelf.portions.find((p: Portion) => p.location === take.location && p.lot === take.lot)
    if (portion) portion.qty -= take.qty
  }
}
