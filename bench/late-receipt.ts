import { dice as diceOf } from '#demo/dice.ts'
import { addDays } from '#kernel/moment.ts'
import { openNumbers, postEntries } from '#modules/books/server/index.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace } from '#modules/company/server/index.ts'
import { receiveGoods, settleSold, verifyStock } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const [DAYS, ITEMS, LINES] = [365, 500, 5]
const FIRST = '2026-01-01'
const NOW = new Date('2026-12-31T10:00:00Z')
const dayAt = (n: number) => addDays(FIRST, n)

const found = async (db: Database) => {
  const place = newId()
  const items = Array.from({ length: ITEMS }, newId)
  await transact(db, async tx => {
    await savePlace(tx, SYSTEM, NOW, {
      ...{ id: place, code: 'KMG', name: 'Kemang', kind: 'shop', address: '', region: null, postcode: null },
      ...{
        latitudeE6: null,
        longitudeE6: null,
        timeZone: 'Asia/Jakarta',
        phone: null,
        nitku: null,
        active: true,
        hours: [],
      },
    })
    const drafts = items.map((id, n) => itemDraft.parse({ id, sku: `B-${n}`, name: `B ${n}`, taxClass: 'ppn' }))
    await saveItems(tx, SYSTEM, NOW, drafts)
  })
  return { place, items }
}

/** A year of a shop: deliveries every week, sales every day; half of all sales are of one item in ten. */
const liveYear = async (
  db: Database,
  movements: number,
  { place, items }: Awaited<ReturnType<typeof found>>,
  receipts: number,
) => {
  const dice = diceOf('late')
  const numbers = openNumbers(db)
  const perDay = Math.ceil(movements / DAYS / LINES)
  let made = 0
  for (let n = 0; n < DAYS; n += 1) {
    const day = dayAt(n)
    if (n % 7 === 0) {
      const lines = items.map(item => ({
        item,
        qty: 1000 * (50 + dice.below(100)),
        cost: 500_000 + dice.below(500_000),
      }))
      await transact(db, tx =>
        receiveGoods(tx, SYSTEM, NOW, { id: newId(), day, ref: 'GR', place, supplier: newId(), lines }),
      )
      receipts += lines.length
    }
    const entries = Array.from({ length: perDay }, () => {
      const id = newId()
      const goods = new Set(
        Array.from({ length: LINES }, () => items[dice.below(dice.chance(500) ? ITEMS / 10 : ITEMS)]!),
      )
      const postings = [...goods].map(unit => ({
        debit: `sold:${place}`,
        credit: `stock:${place}`,
        unit,
        amount: 1000 * (1 + dice.below(3)),
      }))
      made += postings.length
      return { id, why: 'sale', at: `${day}T03:00:00Z`, day, who: 'bench', ref: id, postings }
    })
    const known = await numbers.of([`sold:${place}`, `stock:${place}`], items)
    await transact(db, async tx => {
      await postEntries(tx, entries, { asFact: true, numbers: known })
      await settleSold(
        tx,
        NOW,
        entries.map(e => e.id),
        [],
      )
    })
  }
  return { made, receipts }
}

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A receipt of the first day booked after a year, and one of today: milliseconds, and their ratio. */
export default async (args: string[]): Promise<BenchResult> => {
  const wanted = Number(args[0] ?? 500_000)
  const { db, end } = await freshServer('late', 6)
  try {
    const shop = await found(db)
    const built = await timed(() => liveYear(db, wanted, shop, 0))
    await db.pool.query('analyze')
    const [row] = (await db.pool.query('select count(*)::int as moves from books.posting where unit > 0')).rows
    const late: Record<string, number[]> = { fifo: [], average: [] }
    const today: number[] = []
    for (const method of ['average', 'fifo'] as const) {
      await db.pool.query('update stock.item_cost set method = $1', [method])
      for (let n = 0; n < 5; n += 1) {
        const receive = (day: string) =>
          transact(db, tx =>
            receiveGoods(tx, SYSTEM, NOW, {
              ...{ id: newId(), day, ref: 'late', place: shop.place, supplier: newId() },
              lines: [{ item: shop.items[n]!, qty: 24_000, cost: 300_000 }],
            }),
          )
        if (n > 0 || method === 'fifo') today.push(await timed(() => receive(dayAt(DAYS - 1))))
        late[method]!.push(await timed(() => receive(FIRST)))
      }
    }
    // The first of each method changes the method of that item from its first day on.
    const faults = await readOnly(db, tx => verifyStock(tx))
    const worst = Math.max(...late.fifo!, ...late.average!)
    const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!
    return {
      name: `A receipt of the first day after a year of ${row.moves} movements of goods (built in ${Math.round(built / 1000)} s)`,
      lines: [
        `a year late costs ${(median([...late.fifo!, ...late.average!]) / median(today)).toFixed(1)} times what one of today costs`,
        `first day: fifo ${late.fifo!.map(ms => Math.round(ms)).join(', ')} ms; average ${late.average!.map(ms => Math.round(ms)).join(', ')} ms; slowest ${Math.round(worst)} ms`,
        `today: ${today.map(ms => Math.round(ms)).join(', ')} ms`,
        `stock ${faults.length === 0 ? 'proves' : `DIFFERS: ${faults.length} findings, ${faults[0]!.code} ${faults[0]!.detail}`}`,
      ],
    }
  } finally {
    await end()
  }
}
