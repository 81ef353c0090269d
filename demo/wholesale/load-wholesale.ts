import { type Answer, assert } from '#kernel/answer.ts'
import { addDays, type Day } from '#kernel/moment.ts'
import {
  confirmPicks,
  makeWave,
  packUnits,
  proveDelivery,
  sendTransfer,
  takeOrders,
} from '#modules/distribution/server/index.ts'
import {
  confirmOrder,
  makeStandingOrders,
  readOrder,
  receivePayment,
  saveAccount,
  saveOrder,
  saveStanding,
} from '#modules/orders/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from '../company.ts'
import { DEMO_CUSTOMERS } from '../customers.ts'
import { demoId } from '../demo-id.ts'
import { sentGoods } from '../distribution/plan.ts'
import type { DemoItem } from '../item.ts'
import { personOf } from '../people.ts'

const taken = <Value>(what: string, answer: Answer<Value>): Value => {
  assert(answer.ok, `the demo's ${what} is refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail ?? ''}`}`)
  return answer.value
}

const seller = (): Who => {
  const { id, name } = personOf('melati')
  return { ...SYSTEM, kind: 'user', id, name }
}

const at = (day: Day, hour: number) => new Date(`${day}T${String(hour - 7).padStart(2, '0')}:00:00Z`)

/** The two firms that buy on account: one with room, one close to its limit. */
const [big, small] = DEMO_CUSTOMERS.filter(customer => customer.kind === 'organisation')

const openAccounts = async (tx: Tx, now: Date) => {
  const place = placeOf('CKR').id
  for (const [party, limit, termDays, address, postcode, latitudeE6, longitudeE6] of [
    [big!, 60_000_000, 14, 'Jl. Raya Lemahabang 18, Cikarang', '17530', -6_286_000, 107_170_000],
    [small!, 6_000_000, 30, 'Ruko Grand Galaxy RGB 7, Bekasi', '17147', -6_269_000, 106_972_000],
  ] as const)
    taken(
      party.name,
      await saveAccount(tx, seller(), now, {
        ...{ id: party.id, name: party.name, group: party.group, taxId: null, place, termDays, limit, blocked: false },
        ...{ blockedWhy: '', short: 'back-order', leadDays: 1, address, postcode, latitudeE6, longitudeE6 },
        ...{ opens: 480, closes: 960, serviceMinutes: 30 },
      }),
    )
}

type Ordered = {
  readonly key: string
  readonly account: string
  readonly when: Date
  readonly wanted: Day
  readonly cartons: number
}

const order = async (tx: Tx, it: Ordered, goods: readonly DemoItem[], confirm: boolean): Promise<string> => {
  const id = demoId('wholesale', it.key)
  const lines = goods.map(item => ({
    id: demoId('wholesale-line', `${it.key}/${item.sku}`),
    item: item.id,
    unit: 'ctn',
    packs: it.cartons,
  }))
  const head = { id, account: it.account, wanted: it.wanted, reference: `PO-${it.key.toUpperCase()}`, note: '' }
  taken(it.key, await saveOrder(tx, seller(), it.when, { ...head, lines }))
  if (confirm) taken(it.key, await confirmOrder(tx, seller(), it.when, { id }))
  return id
}

/** Picks, packs and sends an order's goods on one day, and has the customer sign for them. */
const supply = async (tx: Tx, now: Date, id: string) => {
  const [taking] = await takeOrders(tx, SYSTEM, now, [id])
  const { transfer } = taking!
  const wave = demoId('wholesale-wave', id)
  taken('wave', await makeWave(tx, SYSTEM, now, { id: wave, place: placeOf('CKR').id, transfers: [transfer] }))
  const picks = await tx.rows<{ id: string; qty: number }>(
    `select p.id, p.qty from distribution.pick p join distribution.pick_list l on l.id = p.pick_list where l.wave = $1 order by l.number, p.seq`,
    [wave],
  )
  const confirms = picks.map(p => ({
    id: demoId('wholesale-pick', p.id),
    pick: p.id,
    got: p.qty,
    at: now.toISOString(),
  }))
  taken('picks', await confirmPicks(tx, SYSTEM, now, confirms))
  const { items } = (await readOrder(tx, id))!
  const unit = { id: demoId('wholesale-unit', id), kind: 'pallet' as const, grams: 320_000 }
  const contents = items.map(line => ({ item: line.item, qty: line.handed }))
  taken('packing', await packUnits(tx, SYSTEM, now, { id: transfer, units: [{ ...unit, contents }], finish: true }))
  const sent = taken('sending', await sendTransfer(tx, SYSTEM, now, transfer))
  const proof = { id: sent.shipment, receiver: 'Pak Rudi', at: now.toISOString(), note: '' }
  taken('delivery', await proveDelivery(tx, SYSTEM, now, proof))
}

const payHalf = async (tx: Tx, day: Day, id: string) => {
  const { account, invoices } = (await readOrder(tx, id))!
  const [invoice] = invoices
  const lines = [{ invoice: invoice!.id, amount: Math.floor(invoice!.total / 2) }]
  const payment = { id: demoId('wholesale-payment', id), account, day, note: 'Transfer BCA', lines }
  taken('payment', await receivePayment(tx, seller(), at(day, 14), payment))
}

/**
 * Two customers who buy on account: an order that was brought and is half paid, one to be picked, one that is short, one
 * that waits for credit, a draft, and a standing order that has made its first ones. In one transaction.
 */
export const loadWholesale = (
  db: Database,
  options: { readonly now: Date; readonly items: readonly DemoItem[]; readonly from: Day; readonly today: Day },
): Promise<void> =>
  transact(db, async tx => {
    const { now, items, from, today } = options
    const goods = sentGoods(items, 65).filter(item => item.cartonPrice !== null)
    const soon = addDays(today, 3)
    await openAccounts(tx, at(from, 8))
    const [one, two] = [big!.id, small!.id]
    const brought = await order(
      tx,
      { key: '101', account: one, when: at(from, 9), wanted: addDays(from, 1), cartons: 2 },
      goods.slice(0, 5),
      true,
    )
    await supply(tx, at(from, 13), brought)
    await payHalf(tx, today, brought)
    await order(tx, { key: '118', account: one, when: now, wanted: soon, cartons: 1 }, goods.slice(5, 11), true)
    await order(
      tx,
      { key: '119', account: one, when: now, wanted: addDays(today, 6), cartons: 120 },
      goods.slice(11, 12),
      true,
    )
    await order(tx, { key: 'b7', account: two, when: now, wanted: soon, cartons: 8 }, goods.slice(0, 8), true)
    await order(
      tx,
      { key: 'b8', account: two, when: now, wanted: addDays(today, 5), cartons: 1 },
      goods.slice(2, 4),
      false,
    )
    const lines = goods
      .slice(12, 15)
      .map(item => ({ id: demoId('standing-line', item.sku), item: item.id, unit: 'ctn', packs: 1 }))
    const rhythm = {
      weekdays: [1, 2, 4, 5],
      everyWeeks: 1,
      starts: today,
      ends: null,
      pausedFrom: null,
      pausedTo: null,
    }
    const head = {
      id: demoId('standing', '1'),
      name: 'Minuman mingguan',
      account: one,
      aheadDays: 3,
      reference: '',
      note: '',
    }
    taken('standing order', await saveStanding(tx, seller(), now, { ...head, ...rhythm, short: 'cancel', lines }))
    while ((await makeStandingOrders(tx, SYSTEM, now)) !== null);
  })
