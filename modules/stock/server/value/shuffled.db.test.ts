import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { postEntries, verifyBooks } from '#modules/books/server/index.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { receiveGoods, settleSold } from '../index.ts'
import { foundGoods, NOW, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'

const FOLDER = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'online_retail')
const [INVOICES, LINES, ORDERS, WEEK] = [30, 6, 20, 7]

const idOf = (name: string) => uuidv7(0, createHash('sha256').update(name).digest())
const random = (seed: string) => {
  let n = 0
  return (below: number) => {
    n += 1
    return createHash('sha256').update(`${seed}/${n}`).digest().readUInt32BE() % below
  }
}

type Invoice = { readonly key: string; readonly day: string; readonly lines: { code: string; qty: number }[] }

/** Invoices spread over the first file: cancellations and lines below zero with them. */
const readInvoices = (): Invoice[] => {
  const file = readdirSync(FOLDER)
    .filter(name => name.endsWith('.csv.gz'))
    .sort()[0]!
  const invoices = new Map<string, Invoice>()
  for (const line of gunzipSync(readFileSync(join(FOLDER, file)))
    .toString('utf8')
    .split('\n')
    .slice(1)) {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map(cell => cell.replace(/,$/, '').replace(/^"|"$/g, ''))
    const [key, code, , qty, at] = cells ?? []
    if (!key || !code || !at || Number(qty) === 0) continue
    const invoice = invoices.get(key) ?? { key, day: at.slice(0, 10), lines: [] }
    if (invoice.lines.length < LINES) invoice.lines.push({ code, qty: Number(qty) * 1000 })
    invoices.set(key, invoice)
  }
  const all = [...invoices.values()]
  const step = Math.floor(all.length / INVOICES)
  return all.filter((_, n) => n % step === 0).slice(0, INVOICES)
}

/** Where the file is absent: invoices of the same kind, made up. */
const makeInvoices = (): Invoice[] => {
  const dice = random('invoices')
  return Array.from({ length: INVOICES }, (_, n) => {
    const day = new Date(Date.UTC(2010, 11, 1 + Math.floor(n / 2))).toISOString().slice(0, 10)
    const back = dice(10) === 0
    const lines = Array.from({ length: 1 + dice(LINES) }, () => ({
      code: `G${dice(20)}`,
      qty: (back ? -1 : 1) * 1000 * (1 + dice(24)),
    }))
    return { key: `M${n}`, day, lines }
  })
}

type Work = (tx: Tx) => Promise<void>

/** Each invoice a sale, and each week a delivery of what that week sold of every second item: some comes too late. */
const worksOf = (invoices: readonly Invoice[], place: string, supplier: string): Work[] => {
  const sales = invoices.map(
    ({ key, day, lines }): Work =>
      async tx => {
        const sums = new Map<string, number>()
        for (const { code, qty } of lines) sums.set(code, (sums.get(code) ?? 0) + qty)
        const postings = [...sums].flatMap(([code, qty]) => {
          const [here, sold, unit] = [`stock:${place}`, `sold:${place}`, idOf(code)]
          if (qty === 0) return []
          return [
            qty > 0
              ? { debit: sold, credit: here, unit, amount: qty }
              : { debit: here, credit: sold, unit, amount: -qty },
          ]
        })
        if (postings.length === 0) return
        const head = { id: idOf(key), why: 'sale', at: `${day}T05:00:00Z`, day, who: 'x', ref: key }
        await postEntries(tx, [{ ...head, postings }], { asFact: true })
        await settleSold(tx, NOW, [head.id], [])
      },
  )
  const weeks = new Map<string, Map<string, number>>()
  for (const { day, lines } of invoices) {
    const monday = new Date(Math.floor(Date.parse(day) / (WEEK * 86_400_000)) * WEEK * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const week = weeks.get(monday) ?? new Map<string, number>()
    weeks.set(monday, week)
    for (const { code, qty } of lines) if (qty > 0) week.set(code, (week.get(code) ?? 0) + qty)
  }
  const deliveries = [...weeks].map(
    ([day, goods]): Work =>
      async tx => {
        const dice = random(day)
        const lines = [...goods]
          .filter(([code]) => idOf(code).charCodeAt(35) % 2 === 0)
          .map(([code, qty]) => ({
            item: idOf(code),
            qty: qty + 1000 * dice(20),
            cost: (qty / 1000) * (500 + dice(700)),
          }))
        if (lines.length === 0) return
        taken(await receiveGoods(tx, SYSTEM, NOW, { id: idOf(`GR ${day}`), day, ref: day, place, supplier, lines }))
      },
  )
  return [...sales, ...deliveries]
}

const STATE = {
  balances: `select account, unit, amount from books.v_balance where amount <> 0 order by 1, 2`,
  days: `select chart, unit, day, sum(amount)::bigint as amount from (
           select debit_chart as chart, unit, day, amount from books.v_posting
           union all select credit_chart, unit, day, -amount from books.v_posting) p
         where chart in ('inventory', 'cogs', 'cost-correction', 'received') group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3`,
  layers: `select item, receipt, line, qty, cost, left_qty from stock.v_layer order by 2, 3`,
  standings: `select * from stock.cost_day order by item, day`,
}

class Enough extends Error {}

/** Books all of it in one transaction that is undone, and gives what came of it. */
const inOrder = async (db: Database, method: string, works: readonly Work[]) => {
  let state: Record<string, unknown[]> = {}
  const undone = transact(db, async tx => {
    await tx.rows('update stock.setting set method = $1', [method])
    for (const work of works) await work(tx)
    for (const [name, sql] of Object.entries(STATE)) state = { ...state, [name]: await tx.rows(sql) }
    expect(await verifyBooks(tx)).toEqual([])
    expect(await verifyStock(tx)).toEqual([])
    throw new Enough()
  })
  await undone.catch(error => {
    if (!(error instanceof Enough)) throw error
  })
  return state
}

const shuffled = <T>(list: readonly T[], seed: string): T[] => {
  const dice = random(seed)
  return list
    .map(one => ({ one, at: dice(2 ** 31) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

test.each(['fifo', 'average'])(
  '%s: invoices and deliveries booked in twenty orders give the same balances, layers and ledger, day by day',
  async method => {
    const there = existsSync(FOLDER)
    if (!there) console.warn(`Online Retail is not in ${FOLDER}: made-up invoices stand in. Say where: UJUNG_DATA`)
    const invoices = there ? readInvoices() : makeInvoices()
    const db = await testDatabase()
    const { shop, supplier } = await foundGoods(db)
    const codes = [...new Set(invoices.flatMap(i => i.lines.map(l => l.code)))]
    const drafts = codes.map(code => itemDraft.parse({ id: idOf(code), sku: code, name: code, taxClass: 'ppn' }))
    await transact(db, async tx => void taken(await saveItems(tx, SYSTEM, NOW, drafts)))
    const works = worksOf(invoices, shop, supplier)
    const first = await inOrder(db, method, works)
    expect(first.layers!.length).toBeGreaterThan(20)
    expect(first.days!.length).toBeGreaterThan(50)
    for (let n = 1; n < ORDERS; n += 1) {
      const again = await inOrder(db, method, shuffled(works, `order ${n}`))
      for (const name of Object.keys(STATE)) expect(again[name], `${name} in order ${n}`).toEqual(first[name])
    }
  },
  600_000,
)
