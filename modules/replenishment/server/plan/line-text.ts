import type { LineBasis } from '../../rules/index.ts'

/** A proposed line as it goes into the table. */
export type LineToWrite = {
  readonly id: string
  readonly run: string
  readonly place: string
  readonly item: string
  readonly kind: 'order' | 'transfer' | 'lateral'
  readonly supplier: string | null
  readonly from: string | null
  readonly qty: number
  readonly pack: number
  readonly dueDay: string
  readonly crossDock: boolean
  readonly exception: string | null
  readonly basis: LineBasis
  readonly worth: number
  readonly saves: number
  readonly at: string
  readonly who: string
}

/** The columns of a line's text, in order. */
export const LINE_COLUMNS =
  'id, run, place, item, kind, supplier, from_place, proposed_qty, qty, pack, due_day, cross_dock, exception, basis, worth, saves, changed_at, changed_by'

const cell = (value: string | number | boolean | null): string =>
  value === null ? '\\N' : typeof value === 'boolean' ? (value ? 't' : 'f') : String(value)

const safe = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n')

/** One line of text for COPY. */
export const lineText = (line: LineToWrite): string =>
  `${[
    ...[line.id, line.run, line.place, line.item, line.kind, line.supplier, line.from, line.qty, line.qty, line.pack],
    ...[line.dueDay, line.crossDock, line.exception, safe(JSON.stringify(line.basis)), line.worth, line.saves],
    ...[line.at, safe(line.who)],
  ]
    .map(cell)
    .join('\t')}\n`
