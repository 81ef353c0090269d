import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Goods of one lot in a unit; thousandths. */
export type Content = { readonly item: string; readonly lot: string | null; readonly qty: number }

/** A part of a unit that went onto a shelf of its own; `bin` is the shelf's code. */
export type Share = { readonly item: string; readonly qty: number; readonly bin: string }

type Line = Content & { readonly to: string }

const BINS = 'select id, code from stock.v_location where place = $1 and code = any($2::text[]) and active'

/** Ids of shelves by code; the first that the place does not have is told. One statement, none without codes. */
export const findBins = async (
  tx: Tx,
  place: string,
  codes: readonly string[],
): Promise<Answer<Map<string, string>, 'bin-unknown'>> => {
  if (codes.length === 0) return done(new Map())
  const rows = await tx.rows<{ id: string; code: string }>(BINS, [place, codes])
  const ids = new Map(rows.map(row => [row.code, row.id]))
  const missing = codes.find(code => !ids.has(code))
  return missing === undefined ? done(ids) : refused('bin-unknown', `This place has no bin ${missing}.`)
}

/**
 * Where what is in a unit goes: each share onto its shelf, first lot first, the rest onto `rest` or, without one, nowhere
 * in particular. More onto shelves than there is of an item is refused.
 */
export const shareOutUnit = (
  contents: readonly Content[],
  shares: readonly Share[],
  bins: ReadonlyMap<string, string>,
  rest: string | null,
): Answer<Line[], 'put-more'> => {
  const left = contents.map(it => ({ ...it }))
  const lines: Line[] = []
  for (const { item, qty, bin } of shares) {
    let wanted = qty
    for (const it of left.filter(one => one.item === item)) {
      const part = Math.min(wanted, it.qty)
      if (part > 0) lines.push({ item, lot: it.lot, qty: part, to: bins.get(bin)! })
      it.qty -= part
      wanted -= part
    }
    if (wanted > 0) return refused('put-more', `${bin} is given more of ${item} than the unit holds.`)
  }
  if (rest !== null) lines.push(...left.filter(it => it.qty > 0).map(it => ({ ...it, to: rest })))
  return done(lines)
}
