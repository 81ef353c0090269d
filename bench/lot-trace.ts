import { dice as diceOf } from '#demo/dice.ts'
import { assert } from '#kernel/answer.ts'
import { addDays } from '#kernel/moment.ts'
import { openNumbers, postEntries } from '#modules/books/server/index.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { landGoods, receiveGoods, settleSold, shipGoods, traceLot, tracePiece } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const [SHOPS, ITEMS, WEEKS, GROUP] = [20, 200, 25, 500]
const NOW = new Date('2026-12-31T10:00:00Z')
const FIRST = '2026-01-05'

const found = async (db: Database) => {
  const places = Array.from({ length: SHOPS + 1 }, newId)
  const items = Array.from({ length: ITEMS }, newId)
  const [phone, water] = [newId(), newId()]
  await transact(db, async tx => {
    for (const [n, id] of places.entries())
      await tx.rows('insert into company.place (id, code, name, kind) values ($1, $2, $2, $3)', [
        ...[id, n === 0 ? 'DCC' : `T${String.fromCharCode(64 + n)}A`, n === 0 ? 'distribution-centre' : 'shop'],
      ])
    const draft = (id: string, sku: string, more: object) =>
      itemDraft.parse({ id, sku, name: sku, taxClass: 'ppn', ...more })
    const lots = items.map((id, n) => draft(id, `B-${n}`, { batchTracked: true, expiryTracked: true }))
    await saveItems(tx, SYSTEM, NOW, [
      ...lots,
      draft(phone, 'PONSEL', { serialTracked: true }),
      draft(water, 'AIR', { batchTracked: true }),
    ])
    // One lot that every shop sells all the time.
    for (const place of places.slice(1)) {
      const lines = [{ item: water, qty: 1_000_000_000, cost: 1_000_000_000, lot: 'AIR-1' }]
      done(await receiveGoods(tx, SYSTEM, NOW, { id: newId(), day: FIRST, ref: 'GR', place, supplier: newId(), lines }))
    }
  })
  return { centre: places[0]!, shops: places.slice(1), items, phone, water }
}

type Company = Awaited<ReturnType<typeof found>>

const done = <Value>(answer: { ok: true; value: Value } | { ok: false; refusal: string; detail?: string }) =>
  assert(answer.ok, `refused: ${answer.ok ? '' : answer.refusal}`)

/** A week's lots come to the centre and go on to every shop: one lot of each item. */
const deliver = (db: Database, { centre, shops, items, phone }: Company, week: number) =>
  transact(db, async tx => {
    const day = addDays(FIRST, week * 7)
    const head = (ref: string) => ({ id: newId(), day, ref })
    const lot = `L${week}`
    const each = 1000 * SHOPS * 8
    const lines = items.map(item => ({ item, qty: each, cost: 1_000_000, lot, expires: addDays(day, 365) }))
    const serials = Array.from({ length: SHOPS }, (_, n) => `P-${week}-${n}`)
    const pieces = { item: phone, qty: 1000 * SHOPS, cost: 1_000_000 * SHOPS, serials }
    const bought = { ...head('GR'), place: centre, supplier: newId(), lines: [...lines, pieces] }
    done(await receiveGoods(tx, SYSTEM, NOW, bought))
    for (const [n, shop] of shops.entries()) {
      const shipment = newId()
      const sent = [
        ...items.map(item => ({ item, qty: 8000, lot })),
        { item: phone, qty: 1000, serials: [serials[n]!] },
      ]
      done(await shipGoods(tx, SYSTEM, NOW, { ...head('DO'), place: centre, to: shop, shipment, lines: sent }))
      const came = [...items.map(item => ({ item, qty: 8000 })), { item: phone, qty: 1000, serials: [serials[n]!] }]
      done(await landGoods(tx, SYSTEM, NOW, { ...head('LD'), place: shop, shipment, closes: true, lines: came }))
    }
  })

/** A week of sales: every shop sells each item piece by piece, half of them read at the till with their lot. */
const sell = async (db: Database, company: Company, week: number, numbers: ReturnType<typeof openNumbers>) => {
  const { shops, items, phone, water } = company
  const dice = diceOf(`trace ${week}`)
  const day = addDays(FIRST, week * 7 + 3)
  const sales = shops.flatMap((shop, n) => [
    ...items.flatMap(item => Array.from({ length: 4 }, () => ({ id: newId(), shop, item, serial: '' }))),
    ...Array.from({ length: 100 }, () => ({ id: newId(), shop, item: water, serial: '' })),
    { id: newId(), shop, item: phone, serial: `P-${week}-${n}` },
  ])
  for (let from = 0; from < sales.length; from += GROUP) {
    const group = sales.slice(from, from + GROUP)
    const entries = group.map(({ id, shop, item }) => ({
      ...{ id, why: 'sale', at: `${day}T03:00:00Z`, day, who: 'bench', ref: id },
      postings: [{ debit: `sold:${shop}`, credit: `stock:${shop}`, unit: item, amount: 1000 }],
    }))
    const known = await numbers.of(
      shops.flatMap(shop => [`sold:${shop}`, `stock:${shop}`]),
      [...items, phone, water],
    )
    const read = group.filter(s => s.serial === '' && dice.chance(500))
    await transact(db, async tx => {
      await postEntries(tx, entries, { asFact: true, numbers: known })
      await settleSold(
        tx,
        NOW,
        group.map(s => s.id),
        read.map(s => ({ sale: s.id, item: s.item, lot: s.item === water ? 'AIR-1' : `L${week}`, qty: 1000 })),
        group.flatMap(s => (s.serial ? [{ ...s, sale: s.id, place: s.shop, lot: null, qty: 1000 }] : [])),
      )
    })
  }
}

const COUNTS = `
  select (select count(*)::int from stock.move) as moves, (select count(*)::int from stock.lot) as lots,
         (select count(*)::int from stock.serial) as pieces`

const spread = (list: readonly number[]) => {
  const sorted = [...list].sort((a, b) => a - b)
  return `median ${sorted[sorted.length >> 1]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms`
}

const timed = async (work: () => Promise<number>) => {
  const began = performance.now()
  const steps = await work()
  return { ms: performance.now() - began, steps }
}

/** Lots and single pieces traced both ways in a company of half a million movements of lots. */
export default async (args: string[]): Promise<BenchResult> => {
  const wanted = Number(args[0] ?? 500_000)
  const { db, end } = await freshServer('trace', 4)
  try {
    const company = await found(db)
    const numbers = openNumbers(db)
    const began = performance.now()
    let [moves, week] = [0, 0]
    while (moves < wanted && week < WEEKS * 4) {
      await deliver(db, company, week)
      await sell(db, company, week, numbers)
      week += 1
      moves = (await db.pool.query('select count(*)::int as n from stock.move')).rows[0].n
    }
    const built = Math.round((performance.now() - began) / 1000)
    const [row] = (await db.pool.query(COUNTS)).rows
    const lots = (await db.pool.query("select id from stock.lot where code <> 'AIR-1' order by id")).rows.map(
      r => r.id as string,
    )
    const dice = diceOf('trace')
    const big = (await db.pool.query("select id from stock.lot where code = 'AIR-1'")).rows[0].id as string
    const oneLot = (lot = lots[dice.below(lots.length)]!) =>
      timed(() =>
        readOnly(db, async tx => {
          const trace = await traceLot(tx, lot)
          return trace.ok
            ? trace.value.came.length + trace.value.went.length + trace.value.sold.length + trace.value.more
            : 0
        }),
      )
    const onePiece = () =>
      timed(() =>
        readOnly(db, async tx => {
          const serial = `P-${dice.below(week)}-${dice.below(SHOPS)}`
          const trace = await tracePiece(tx, company.phone, serial)
          return trace.ok ? trace.value.steps.length : 0
        }),
      )
    // The first of each is cold: nothing has asked before.
    const [ofLots, ofPieces] = [[await oneLot()], [await onePiece()]]
    for (let n = 0; n < 200; n += 1) {
      ofLots.push(await oneLot())
      ofPieces.push(await onePiece())
    }
    const ofBig = [await oneLot(big), await oneLot(big), await oneLot(big)]
    const steps = (list: readonly { steps: number }[]) => list.reduce((sum, t) => sum + t.steps, 0) / list.length
    return {
      name: `Lots and pieces traced both ways: ${row.moves} movements, ${row.lots} lots, ${row.pieces} pieces (built in ${built} s)`,
      lines: [
        `a lot, ${Math.round(steps(ofLots))} ways each: ${spread(ofLots.map(t => t.ms))}`,
        `one lot that every shop sells all the time, ${ofBig[0]!.steps} ways: ${spread(ofBig.map(t => t.ms))}`,
        `a piece, ${steps(ofPieces).toFixed(1)} ways each: ${spread(ofPieces.map(t => t.ms))}`,
      ],
    }
  } finally {
    await end()
  }
}
