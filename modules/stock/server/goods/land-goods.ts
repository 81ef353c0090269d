import { type Answer, done, refused } from '#kernel/answer.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type GoodsLine, type StockRefusal, splitGoods } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from './as-document.ts'
import { bookGoods } from './book-goods.ts'
import { type Checked, checkLines } from './check-lines.ts'
import { inTransit, type Left } from './in-transit.ts'
import type { Leg } from './leg.ts'
import { readFacts } from './read-facts.ts'
import { openShelves, type Shelf, shelfKey } from './shelves.ts'

export type LandedLine = GoodsLine & {
  /** How much of it arrived damaged, thousandths of the base unit. */
  readonly damaged?: number
}

export type Landing = Head & {
  readonly shipment: string
  readonly place: string
  readonly lines: readonly LandedLine[]
  /** True when nothing more comes: what is still on the way is booked as lost, and a task asks why. */
  readonly closes: boolean
}

export type Landed = Booked & { readonly missing: readonly Left[]; readonly over: readonly Left[] }

type Cut = { legs: Leg[]; over: Left[] }

/** One line: what was on the way lands, sound or damaged; what was not is found. */
const land = (c: Checked<LandedLine>, doc: Landing, shelf: Shelf): Cut => {
  const { item, qty, lot, serials, line } = c
  const base = { item: item.id, sku: item.sku, serials }
  const from = { state: 'transit', site: doc.shipment, location: null } as const
  const { takes, short } = splitGoods(shelf.portions, shelf.loose, { qty, ...(lot && { lot: lot.id }) })
  const called = new Set(shelf.portions.filter(p => p.recalled).map(p => p.lot))
  const parts: { lot: string | null; qty: number; from: Leg['from'] }[] = takes.map(({ lot: of, qty: some }) => ({
    ...{ lot: of, qty: some, from },
  }))
  for (const take of takes) {
    const portion = shelf.portions.find(p => p.lot === take.lot)
    if (portion) portion.qty -= take.qty
    else shelf.loose -= take.qty
  }
  if (short > 0) parts.push({ lot: lot?.id ?? null, qty: short, from: { state: 'difference', site: doc.place } })
  let damaged = line.damaged ?? 0
  const legs = parts.flatMap((part): Leg[] => {
    const bad = Math.min(damaged, part.qty)
    damaged -= bad
    const to = { site: doc.place, location: line.location ?? null }
    return [
      ...(bad > 0 ? [{ ...base, ...part, qty: bad, to: { ...to, state: 'damaged' as const } }] : []),
      ...(part.qty > bad
        ? [
            {
              ...base,
              ...part,
              qty: part.qty - bad,
              to: { ...to, state: called.has(part.lot) ? ('recalled' as const) : ('on-hand' as const) },
            },
          ]
        : []),
    ]
  })
  return { legs, over: short > 0 ? [{ item: item.id, lot: lot?.code ?? null, qty: short }] : [] }
}

const damageWrong = (checked: readonly Checked<LandedLine>[]) =>
  checked.find(({ line, qty, serials }) => {
    const { damaged = 0 } = line
    return (
      !Number.isSafeInteger(damaged) || damaged < 0 || damaged > qty || (serials && damaged !== 0 && damaged !== qty)
    )
  })

const lose = (doc: Landing, shelves: ReadonlyMap<string, Shelf>, skus: ReadonlyMap<string, string>): Leg[] =>
  [...shelves].flatMap(([key, shelf]) => {
    const item = key.split('/')[2]!
    const base = { item, sku: skus.get(item) ?? item, serials: null }
    const from = { state: 'transit', site: doc.shipment, location: null } as const
    const to = { state: 'difference', site: doc.place } as const
    return [...shelf.portions.map(p => ({ lot: p.lot, qty: p.qty })), { lot: null, qty: shelf.loose }]
      .filter(rest => rest.qty > 0)
      .map(rest => ({ ...base, ...rest, from, to }))
  })

const landAll = async (tx: Tx, who: Who, now: Date, doc: Landing): Promise<Answer<Landed, StockRefusal>> => {
  const known = await tx.one<{ to: string }>('select to_place as to from stock.shipment where id = $1', [doc.shipment])
  if (!known) return refused('shipment-unknown', `There is no shipment ${doc.shipment}.`)
  const facts = await readFacts(tx, { places: [doc.place], lines: doc.lines })
  const at = { state: 'transit', site: doc.shipment } as const
  const onWay = await inTransit(tx, [doc.shipment])
  let checked: readonly Checked<LandedLine>[] = []
  if (doc.lines.length > 0 || !doc.closes) {
    const answer = checkLines(doc.lines, { facts, place: doc.place, from: () => at })
    if (!answer.ok) return answer
    checked = answer.value
  } else if (!facts.places.has(doc.place)) return refused('place-unknown', `There is no place ${doc.place}.`)
  const odd = damageWrong(checked)
  if (odd)
    return refused(
      'qty-wrong',
      `Line ${odd.n + 1}: ${odd.line.damaged} damaged of ${odd.qty}; numbered pieces on lines of their own.`,
    )
  const items = new Set([...checked.map(c => c.item.id), ...(doc.closes ? onWay.map(left => left.item) : [])])
  const shelves = await openShelves(
    tx,
    [...items].map(item => ({ ...at, item })),
  )
  const cuts = checked.map(c => land(c, doc, shelves.get(shelfKey({ ...at, item: c.item.id }))!))
  const lost = doc.closes ? lose(doc, shelves, new Map(checked.map(c => [c.item.id, c.item.sku]))) : []
  const legs = [...cuts.flatMap(c => c.legs), ...lost]
  if (legs.length > 0) {
    const booked = await bookGoods(tx, who, now, { ...doc, kind: 'landing', legs })
    if (!booked.ok) return booked
  }
  const over = cuts.flatMap(c => c.over)
  const missing = doc.closes ? await namesOf(tx, lost) : await inTransit(tx, [doc.shipment])
  if (doc.closes) await tx.rows('update stock.shipment set closed_at = $2 where id = $1', [doc.shipment, now])
  await askWhy(tx, who, now, doc, { missing: doc.closes ? missing : [], over })
  return done({ answer: 'created', missing, over })
}

const namesOf = async (tx: Tx, legs: readonly Leg[]): Promise<Left[]> => {
  if (legs.length === 0) return []
  const rows = await tx.rows<{ id: string; code: string }>(
    'select id, code from stock.lot where id = any($1::uuid[])',
    [legs.flatMap(l => l.lot ?? [])],
  )
  const codes = new Map(rows.map(row => [row.id, row.code]))
  return legs.map(({ item, lot, qty }) => ({ item, lot: codes.get(lot ?? '') ?? null, qty }))
}

const askWhy = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: Landing,
  detail: { missing: readonly Left[]; over: readonly Left[] },
) => {
  if (detail.missing.length + detail.over.length === 0) return
  const wish = { id: newId(), kind: 'transit-difference', subject: doc.shipment, place: doc.place }
  await openTasks(tx, who.id, now, [{ ...wish, detail: { ref: doc.ref, ...detail } }])
}

/**
 * Books goods that arrive from a shipment into a place. What arrives damaged is set aside; what arrives and was not sent
 * is booked as found; what does not arrive stays on the way, or, when the landing closes the shipment, is lost.
 */
export const landGoods = async (tx: Tx, who: Who, now: Date, doc: Landing): Promise<Answer<Landed, StockRefusal>> => {
  const wish = { ...doc, kind: 'landing', other: doc.shipment, asked: doc }
  const answer = await asDocument(tx, who, now, wish, () => landAll(tx, who, now, doc))
  if (!answer.ok || 'missing' in answer.value) return answer as Answer<Landed, StockRefusal>
  return done({ ...answer.value, missing: await inTransit(tx, [doc.shipment]), over: [] })
}
