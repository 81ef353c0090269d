import { type Answer, done } from '#kernel/answer.ts'
import { addDays } from '#kernel/moment.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { choosePrice, enoughOf, lineValue, mostOf } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'
import { taxOfLines, taxRulesOn } from '../read-tax.ts'
import { takeNumbers } from '../take-numbers.ts'
import { type ItemPrice, pricesFor, type Terms, termsOf } from '../terms/read-terms.ts'
import type { PricedLine } from './price-lines.ts'
import { insertEvents, insertLines } from './write-order.ts'

/** A line of an approved proposal. Quantities in thousandths of the base unit. */
export type ProposalLine = {
  /** Id of the proposal's line: it becomes a line of an order once, for ever. */
  readonly proposal: string
  readonly supplier: string
  readonly item: string
  readonly place: string
  readonly qty: number
  /** The day on which it is wanted; left out: today and the supplier's lead days. */
  readonly expected?: string
}

export type Drafted = {
  readonly proposal: string
  readonly answer: 'created' | 'exists' | 'no-agreement' | 'supplier-unknown'
  readonly order: string | null
  readonly number: string | null
  readonly line: number | null
  /** What is really ordered: whole packs, at least the agreed minimum. */
  readonly qty: number | null
}

type Draft = {
  readonly id: string
  readonly terms: Terms
  readonly place: string
  expected: string
  readonly lines: PricedLine[]
  readonly sources: { proposal: string; line: number; qty: number }[]
}

const none = (proposal: string, answer: 'no-agreement' | 'supplier-unknown'): Drafted => ({
  ...{ proposal, answer, order: null, number: null, line: null, qty: null },
})

/** Lines of one item that are wanted at one place from one supplier are one line of the order. */
type Group = { readonly first: ProposalLine; readonly all: readonly ProposalLine[]; readonly qty: number }

const grouped = (lines: readonly ProposalLine[]): Group[] => {
  const groups = new Map<string, ProposalLine[]>()
  for (const line of lines) {
    const key = `${line.supplier}/${line.place}/${line.item}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, all]) => ({ first: all[0]!, all, qty: all.reduce((sum, l) => sum + l.qty, 0) }))
}

const lineOf = (
  group: Group,
  item: ItemFacts,
  terms: Terms,
  prices: readonly ItemPrice[],
  day: string,
): PricedLine | null => {
  const { supplier, item: id } = group.first
  const agreed = prices.filter(p => p.supplier === supplier && p.item === id)
  const chosen = choosePrice(agreed, { day, qty: group.qty })
  if (!chosen) return null
  const { unit, packQty, price } = chosen.agreed
  return {
    ...{
      item: id,
      unit,
      packQty,
      qty: chosen.qty,
      price,
      agreedPrice: price,
      net: lineValue(chosen.agreed, chosen.qty),
    },
    taxClass: item.taxClass,
    supplierCode: agreed.find(p => p.unit === unit)?.supplierCode ?? '',
    most: mostOf(chosen.qty, terms.overBp),
    enough: enoughOf(chosen.qty, terms.shortBp),
  }
}

type ItemFacts = { id: string; taxClass: string }

const itemsOf = async (tx: Tx, ids: readonly string[]) => {
  const rows = await tx.rows<ItemFacts>(
    'select id, tax_class as "taxClass" from catalog.v_item where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map(r => [r.id, r]))
}

/** The drafts that proposal lines make, and what becomes of each line. Four statements. */
const plan = async (tx: Tx, lines: readonly ProposalLine[], today: string) => {
  const terms = await termsOf(
    tx,
    lines.map(l => l.supplier),
  )
  const items = await itemsOf(
    tx,
    lines.map(l => l.item),
  )
  const prices = await pricesFor(tx, lines, today)
  const drafts = new Map<string, Draft>()
  const answers: Drafted[] = []
  for (const group of grouped(lines)) {
    const { supplier, place, item } = group.first
    const its = terms.get(supplier)
    const facts = items.get(item)
    const line = its?.active && facts ? lineOf(group, facts, its, prices, today) : null
    if (!its?.active || !line) {
      for (const l of group.all) answers.push(none(l.proposal, its?.active ? 'no-agreement' : 'supplier-unknown'))
      continue
    }
    const wanted = group.all.map(l => l.expected ?? addDays(today, its.leadDays)).sort()[0]!
    const key = `${supplier}/${place}`
    const draft = drafts.get(key) ?? { id: newId(), terms: its, place, expected: wanted, lines: [], sources: [] }
    draft.lines.push(line)
    if (wanted < draft.expected) draft.expected = wanted
    for (const l of group.all) draft.sources.push({ proposal: l.proposal, line: draft.lines.length, qty: l.qty })
    drafts.set(key, draft)
  }
  return { drafts: [...drafts.values()], answers }
}

const INSERT = `
  insert into purchasing.purchase_order (id, number, supplier, place, state, currency, expected, net, tax, drafted_by, drafted_at, changed_at)
  select t.id, t.number, t.supplier, t.place, 'draft', $8, t.expected, t.net, t.tax, $9, $10, $10
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::date[], $6::bigint[], $7::bigint[])
    as t (id, number, supplier, place, expected, net, tax)`

type Numbered = Draft & { readonly number: string }

const insertDrafts = async (
  tx: Tx,
  who: Who,
  now: Date,
  drafts: readonly Numbered[],
  frame: { today: string; currency: string },
) => {
  const rules = await taxRulesOn(tx, frame.today)
  await tx.rows(INSERT, [
    ...columns(
      drafts,
      d => d.id,
      d => d.number,
      d => d.terms.id,
      d => d.place,
      d => d.expected,
      d => d.lines.reduce((sum, l) => sum + l.net, 0),
      d => taxOfLines(d.lines, rules, d.terms.isPkp),
    ),
    ...[frame.currency, who.id, now],
  ])
  await insertLines(
    tx,
    drafts.flatMap(d => d.lines.map((l, n) => ({ ...l, order: d.id, line: n + 1 }))),
  )
  const sources = drafts.flatMap(d => d.sources.map(s => ({ ...s, order: d.id })))
  await tx.rows(
    'insert into purchasing.order_source (proposal, purchase_order, line, qty) select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bigint[])',
    columns(
      sources,
      s => s.proposal,
      s => s.order,
      s => s.line,
      s => s.qty,
    ),
  )
  await insertEvents(
    tx,
    who,
    now,
    drafts.map(d => ({ order: d.id, deed: 'draft', state: 'draft' })),
  )
}

const KNOWN = `
  select s.proposal, s.purchase_order as "order", o.number, s.line, l.qty from purchasing.order_source s
  join purchasing.purchase_order o on o.id = s.purchase_order
  left join purchasing.order_line l on l.purchase_order = s.purchase_order and l.line = s.line
  where s.proposal = any($1::uuid[])`

/**
 * Turns lines of an approved proposal into draft orders, one for each supplier and place, at agreed prices and in whole
 * packs. A line that was drafted before answers `exists`; one for which nothing is agreed says so and drafts nothing.
 * A constant number of statements.
 */
export const draftOrders = async (
  tx: Tx,
  who: Who,
  now: Date,
  lines: readonly ProposalLine[],
): Promise<Answer<Drafted[], never>> => {
  // Two who hand on the same lines at once wait here for each other.
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('purchasing.draft-orders', 0))`)
  const known = await tx.rows<Omit<Drafted, 'answer'>>(KNOWN, [lines.map(l => l.proposal)])
  const before = new Set(known.map(k => k.proposal))
  const exists = known.map((k): Drafted => ({ ...k, answer: 'exists' }))
  const fresh = [...new Map(lines.map(l => [l.proposal, l])).values()].filter(l => !before.has(l.proposal) && l.qty > 0)
  if (fresh.length === 0) return done(exists)
  const frame = await readFrame(tx, now)
  const { drafts, answers } = await plan(tx, fresh, frame.today)
  if (drafts.length === 0) return done([...exists, ...answers])
  const numbers = await takeNumbers(tx, 'PO', frame.today, drafts.length)
  const numbered = drafts.map((d, n) => ({ ...d, number: numbers[n]! }))
  await insertDrafts(tx, who, now, numbered, frame)
  await announce(tx, [
    { topic: 'purchasing.order-changed', key: numbered[0]!.id, payload: { orders: numbered.map(d => d.id) } },
  ])
  const created = numbered.flatMap(d =>
    d.sources.map(
      (s): Drafted => ({
        ...{ proposal: s.proposal, answer: 'created', order: d.id, number: d.number, line: s.line },
        qty: d.lines[s.line - 1]!.qty,
      }),
    ),
  )
  return done([...exists, ...answers, ...created])
}
