import { type Answer, assert } from '#kernel/answer.ts'
import { addDays, type Day } from '#kernel/moment.ts'
import {
  agreePrices,
  enterInvoice,
  readOrder,
  receiveGoods,
  saveOrder,
  saveSupplier,
  stepOrderOn,
} from '#modules/purchasing/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { dice } from './dice.ts'
import type { DemoItem } from './item.ts'
import { personOf } from './people.ts'
import { type DemoPurchase, demoAgreements, demoPurchases, packOf, packPrice } from './purchases.ts'
import { DEMO_SUPPLIERS } from './suppliers.ts'

const taken = <Value>(what: string, answer: Answer<Value>): Value => {
  assert(answer.ok, `the demo's ${what} is refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail ?? ''}`}`)
  return answer.value
}

const who = (user: string): Who => {
  const { id, name } = personOf(user)
  return { ...SYSTEM, kind: 'user', id, name }
}

const at = (day: Day, hour: number) => new Date(`${day}T${String(hour - 7).padStart(2, '0')}:00:00Z`)

const loadTerms = async (tx: Tx, now: Date) => {
  for (const supplier of DEMO_SUPPLIERS) {
    const { id, code, leadDays, orderDays, minimumOrder, termDays, delivers } = supplier
    const terms = {
      id,
      code,
      leadDays,
      orderDays: [...orderDays],
      minimumOrder,
      termDays,
      delivers,
      isPkp: true,
      active: true,
    }
    const tolerances = { overBp: null, shortBp: null, priceBp: null, lineMinor: null, leastLifeBp: null }
    taken(code, await saveSupplier(tx, SYSTEM, now, { ...terms, ...tolerances }))
  }
}

const step = async (
  tx: Tx,
  by: Who,
  when: Date,
  id: string,
  deed: 'submit' | 'approve' | 'send' | 'confirm' | 'close',
) => {
  const order = (await readOrder(tx, id, when.toISOString().slice(0, 10)))!
  const promised = deed === 'confirm' ? { promised: order.expected } : {}
  return taken(
    `${deed} of ${order.number}`,
    await stepOrderOn(tx, by, when, { id, deed, version: order.version, note: '', ...promised }),
  ).state
}

const WAITS: readonly string[] = ['draft', 'submitted']

const order = async (tx: Tx, p: DemoPurchase): Promise<void> => {
  const [grace, melati] = [who('grace'), who('melati')]
  const morning = at(p.ordered, 9)
  const lines = p.lines.map(({ item, packs }) => ({
    item: item.id,
    unit: packOf(item).unit,
    qty: packs * packOf(item).holds,
  }))
  const head = { id: p.id, supplier: p.supplier.id, place: placeOf('CKR').id, expected: p.expected, note: '' }
  taken('order', await saveOrder(tx, grace, morning, { ...head, lines }))
  if (p.fate === 'draft') return
  const state = await step(tx, grace, at(p.ordered, 10), p.id, 'submit')
  if (WAITS.includes(p.fate)) return
  if (state === 'submitted') await step(tx, melati, at(p.ordered, 11), p.id, 'approve')
  if (p.fate === 'approved') return
  await step(tx, grace, at(p.ordered, 12), p.id, 'send')
  await step(tx, grace, at(p.ordered, 14), p.id, 'confirm')
}

const lotOf = (item: DemoItem, day: Day, seed: string) => {
  if (!item.tracksExpiry) return {}
  const life = item.shelfLifeDays ?? 180
  const expires = addDays(day, Math.max(2, Math.round((life * (700 + dice(seed).below(250))) / 1000)))
  return { lot: `P${expires.slice(2).replaceAll('-', '')}`, expires }
}

/** What came: all of it, or of some orders only the first lines, and now and then a damaged carton. */
const receive = async (tx: Tx, p: DemoPurchase): Promise<void> => {
  const few = p.fate === 'part' ? p.lines.slice(0, 2) : p.lines
  const roll = dice(`receipt/${p.id}`)
  const lines = few.map(({ item, packs }, n) => {
    const qty = packs * packOf(item).holds
    const damaged = n === 0 && p.fate === 'came' && roll.chance(120) ? packOf(item).holds : 0
    const detail = { expired: 0, serials: [], note: '', ...lotOf(item, p.came, `${p.id}/${item.sku}`) }
    return { order: p.id, line: n + 1, counted: qty, damaged, ...detail }
  })
  const when = at(p.came, 10)
  const head = { id: demoId('receipt', p.id), place: placeOf('CKR').id, at: when.toISOString(), day: p.came }
  const note = { deliveryNote: `SJ-${p.supplier.code}-${p.came.slice(5).replace('-', '')}`, complete: true }
  taken('receipt', await receiveGoods(tx, who('yohanes'), when, { ...head, ...note, lines }))
}

const ppn = (net: number) => Math.round((Math.round((net * 11) / 12) * 12) / 100)

/** The supplier's invoice over what came; one supplier has raised a price and not said so. */
const invoice = async (tx: Tx, p: DemoPurchase, today: Day): Promise<void> => {
  const read = (await readOrder(tx, p.id, today))!
  const lines = read.items.map((l, n) => {
    const item = p.lines[n]!.item
    const price = p.fate === 'dearer' && n === 0 ? packPrice(item, 1090) : l.price
    return {
      ...{ order: p.id, orderLine: l.line, charge: false, text: l.name, qty: l.accepted },
      net: Math.round((price * l.accepted) / l.packQty),
    }
  })
  const billed = lines.filter(l => l.qty > 0)
  const taxed = billed.filter(l => p.lines[l.orderLine - 1]!.item.taxClass === 'ppn')
  const [net, tax] = [billed.reduce((sum, l) => sum + l.net, 0), ppn(taxed.reduce((sum, l) => sum + l.net, 0))]
  const day = addDays(p.came, 1) > today ? today : addDays(p.came, 1)
  const head = {
    id: demoId('invoice', p.id),
    supplier: p.supplier.id,
    number: `INV/${p.supplier.code}/${day.slice(2, 7)}/${read.number.slice(-3)}`,
  }
  const paper = { taxNumber: '', day, tax, total: net + tax, note: '', lines: billed }
  taken('invoice', await enterInvoice(tx, who('ayu'), at(day, 11), { ...head, ...paper }))
}

/**
 * Suppliers with terms and agreed prices, and what was bought of them in the last weeks: orders in every state, two of them
 * late, one waiting for its approval, receipts with their differences, and an invoice that does not fit.
 */
export const loadPurchases = (
  db: Database,
  options: { now: Date; items: readonly DemoItem[]; today: Day },
): Promise<void> =>
  transact(db, async tx => {
    const { now, items, today } = options
    await loadTerms(tx, now)
    const from = addDays(today, -200)
    const list = demoAgreements(items).map(a => ({ ...a, breaks: [...a.breaks], supplierCode: '', from, to: null }))
    await agreePrices(tx, SYSTEM, now, list)
    for (const p of demoPurchases(items, today)) {
      await order(tx, p)
      if (!['part', 'came', 'dearer', 'unbilled'].includes(p.fate)) continue
      await receive(tx, p)
      if (p.fate === 'came' || p.fate === 'dearer') await invoice(tx, p, today)
      if (p.fate === 'came') await step(tx, who('grace'), at(p.came, 16), p.id, 'close')
    }
  })
