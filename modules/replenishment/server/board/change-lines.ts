import { type Answer, done, refused } from '#kernel/answer.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Found = {
  id: string
  state: string
  qty: number
  pack: number
  kind: string
  supplier: string | null
  place: string
  name: string
  code: string
}

const LOCK = `
  select l.id, l.state, l.qty, l.pack, l.kind, l.supplier, l.place, coalesce(i.name, l.item::text) as name,
         coalesce(p.code, '?') as code
  from replenishment.line l left join catalog.v_item i on i.id = l.item left join company.v_place p on p.id = l.place
  where l.id = any ($1::uuid[]) and ($2::uuid[] is null or l.place = any ($2)) order by l.id for update of l`

const OPEN = new Set(['proposed', 'edited'])

/** The lines, locked in the order of their ids; refused when one is not there, or its place is not `who`'s to decide. */
export const lockLines = async (
  tx: Tx,
  who: Who,
  permission: string,
  ids: readonly string[],
): Promise<Answer<Found[], 'line-unknown'>> => {
  const wanted = [...new Set(ids)]
  const found = await tx.rows<Found>(LOCK, [wanted, placesOrNull(who, permission)])
  if (found.length === wanted.length) return done(found)
  const known = new Set(found.map(line => line.id))
  const gone = wanted.filter(id => !known.has(id))
  return refused(
    'line-unknown',
    `${gone.length} of ${wanted.length} lines are not there any more: a newer plan has replaced them. Reload the board. First: ${gone[0]}.`,
  )
}

const settled = (lines: readonly Found[]) => lines.find(line => !OPEN.has(line.state))

const sayLine = ({ name, code }: Found) => `${name} at ${code}`

export type Edit = { readonly id: string; readonly qty: number }

/** A planner's own quantities, all or none; whole packs. Two statements for any number of lines. */
export const editLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  edits: readonly Edit[],
): Promise<Answer<{ changed: number }, 'line-unknown' | 'line-settled' | 'not-whole-packs'>> => {
  const wish = new Map(edits.map(edit => [edit.id, edit.qty]))
  const lines = await lockLines(tx, who, 'purchasing.write', [...wish.keys()])
  if (!lines.ok) return lines
  const late = settled(lines.value)
  if (late)
    return refused('line-settled', `${sayLine(late)} is ${late.state}; what is approved is changed on its order.`)
  const broken = lines.value.find(line => wish.get(line.id)! % line.pack !== 0)
  if (broken)
    return refused(
      'not-whole-packs',
      `${sayLine(broken)} comes in packs of ${broken.pack / 1000}; order a multiple of it.`,
    )
  const changed = lines.value.filter(line => line.qty !== wish.get(line.id))
  await tx.rows(
    `update replenishment.line l set qty = e.qty, state = 'edited', changed_at = $3, changed_by = $4,
       worth = (l.basis->>'unitWorth')::bigint * e.qty / 1000
     from unnest($1::uuid[], $2::bigint[]) e (id, qty) where l.id = e.id`,
    [changed.map(l => l.id), changed.map(l => wish.get(l.id)!), now, who.name],
  )
  return done({ changed: changed.length })
}

/** Lines that are not wanted; they stay to be seen, and the next plan proposes anew. */
export const dismissLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  ids: readonly string[],
): Promise<Answer<{ changed: number }, 'line-unknown' | 'line-settled'>> => {
  const lines = await lockLines(tx, who, 'purchasing.write', ids)
  if (!lines.ok) return lines
  const late = settled(lines.value)
  if (late && late.state !== 'dismissed') return refused('line-settled', `${sayLine(late)} is ${late.state} already.`)
  const open = lines.value.filter(line => OPEN.has(line.state))
  await tx.rows(
    `update replenishment.line set state = 'dismissed', changed_at = $2, changed_by = $3 where id = any ($1::uuid[])`,
    [open.map(line => line.id), now, who.name],
  )
  return done({ changed: open.length })
}
