import { mulDiv } from '#kernel/whole.ts'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { taxesOf } from '../../rules/index.ts'
import type { Shop } from '../consumer/deps.ts'
import { bookNow } from '../consumer/price-baskets.ts'
import { newCode } from '../consumer/rows-of-order.ts'
import { INSERT_ORDERS, INSERT_PARCELS } from '../consumer/write-placed-sql.ts'
import { taxRulesOn } from '../money/book-bills.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'
import type { SpecialItem } from './item-of-special.ts'
import type { LockedOption, LockedSpecial } from './lock-special.ts'

const NOTHING_HELD = `update orders.order_line set held = 0, holds = '{}' where customer_order = $1`

type Writing = {
  readonly special: LockedSpecial
  readonly option: LockedOption
  readonly item: SpecialItem
  /** Where its goods come in. */
  readonly source: string
  readonly by: string
}

/** The order of what a supplier brings: its line is short, its parcel waits, its promise is open. Gives its number. */
export const writeSpecial = async (tx: Tx, now: Date, shop: Shop, it: Writing): Promise<string | null> => {
  const { special, option, item } = it
  const { today, currency } = await readFrame(tx, now)
  const book = await bookNow(tx, shop, now)
  if (!book) return null
  const [number] = await takeNumbers(tx, 'SO', today, 1)
  const { id, place, channel, note, name, phone, email, language, digest } = special
  const total = option.price
  const [tax] = taxesOf([{ taxClass: item.taxClass, net: total }], await taxRulesOn(tx, today))
  const due = option.due
  const head = {
    ...{ id, number, channel, place, state: 'confirmed', waits_for: null, wanted: due.toISOString().slice(0, 10) },
    ...{ note, currency, book: book.head.id, includes_tax: true, total, tax: tax!.tax, by: it.by, party: null },
    ...{ name, phone, email, language, pays: 'in-shop', pay_by: null, coupons: [], digest, fees: 0, fees_tax: 0 },
    code: newCode(),
  }
  const qty = special.packs * 1000
  const lineId = newId()
  const line = {
    ...{ order: id, line: 1, id: lineId, item: item.id, unit: item.unit, pack_qty: 1000, qty, holds: [] },
    ...{ unit_price: mulDiv(total, 1, special.packs, 'half-up'), gross: total, discount: 0, net: total, tax: tax!.tax },
    ...{ tax_class: item.taxClass, why: [] },
  }
  await tx.rows(INSERT_ORDERS, [JSON.stringify([head]), JSON.stringify([line]), now])
  await tx.rows(NOTHING_HELD, [id])
  const parcel = {
    ...{ id: newId(), order: id, n: 1, way: 'collect', source: it.source, place, state: 'waiting', address: null },
    ...{ fee: 0, pickBy: due, runAt: null, wayN: 0, hours: '[]' },
  }
  await tx.rows(INSERT_PARCELS, [
    JSON.stringify([parcel]),
    JSON.stringify([{ parcel: parcel.id, line: lineId, qty, hold: null }]),
    JSON.stringify([{ id: newId(), order: id, n: 0, due }]),
    now,
  ])
  return number!
}
