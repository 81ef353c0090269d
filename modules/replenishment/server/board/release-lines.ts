import type { Tx } from '#platform/postgres/index.ts'
import { explainLine, type LineBasis, type Sentence } from '../../rules/index.ts'

/** An approved line as it goes to purchasing or distribution. */
export type ApprovedLine = {
  readonly id: string
  readonly kind: 'order' | 'transfer' | 'lateral'
  readonly place: string
  readonly item: string
  readonly qty: number
  readonly supplier: string | null
  readonly from: string | null
  readonly dueDay: string
  readonly crossDock: boolean
  readonly why: Sentence
}

type Row = Omit<ApprovedLine, 'why'> & {
  basis: LineBasis
  proposed: number
  pack: number
  unit: string
  exception: string | null
}

/** Those of the lines that are approved and have no document yet, in the order of their ids. One statement. */
export const approvedLines = async (tx: Tx, ids: readonly string[]): Promise<ApprovedLine[]> => {
  const rows = await tx.rows<Row>(
    `select l.id, l.kind, l.place, l.item, l.qty, l.supplier, l.from_place as "from", l.due_day as "dueDay",
            l.cross_dock as "crossDock", l.basis, l.proposed_qty as proposed, l.pack, coalesce(i.base_unit, '') as unit, l.exception
     from replenishment.line l left join catalog.v_item i on i.id = l.item
     where l.id = any ($1::uuid[]) and l.state = 'approved' order by l.id`,
    [ids],
  )
  return rows.map(({ id, kind, place, item, qty, supplier, from, dueDay, crossDock, ...rest }) => ({
    ...{ id, kind, place, item, qty, supplier, from, dueDay, crossDock },
    why: explainLine({ kind, qty, ...rest }),
  }))
}

/** What became of an approved line: a document, or why none. */
export type Released = { readonly line: string } & (
  | { readonly document: string; readonly number: string | null }
  | { readonly refusal: string }
)

/** Notes the documents that approved lines have become; a line that was refused stays approved, with its trouble told. Two statements. */
export const markReleased = async (tx: Tx, now: Date, lines: readonly Released[]): Promise<void> => {
  const good = lines.flatMap(line => ('document' in line ? [line] : [])).sort((a, b) => (a.line < b.line ? -1 : 1))
  const bad = lines.flatMap(line => ('refusal' in line ? [line] : [])).sort((a, b) => (a.line < b.line ? -1 : 1))
  if (good.length > 0)
    await tx.rows(
      `update replenishment.line l set state = 'released', released_at = $4, document = r.document, number = r.number, trouble = null
       from unnest($1::uuid[], $2::uuid[], $3::text[]) r (id, document, number) where l.id = r.id and l.state = 'approved'`,
      [good.map(l => l.line), good.map(l => l.document), good.map(l => l.number), now],
    )
  if (bad.length > 0)
    await tx.rows(
      `update replenishment.line l set trouble = r.trouble from unnest($1::uuid[], $2::text[]) r (id, trouble)
       where l.id = r.id and l.state = 'approved'`,
      [bad.map(l => l.line), bad.map(l => l.refusal)],
    )
}
