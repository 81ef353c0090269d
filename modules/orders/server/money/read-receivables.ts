import { AGES, type Age, ageOf } from '#modules/books/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Row = {
  id: string
  account: string
  name: string
  number: string
  order: string
  orderNumber: string
  day: string
  due: string
  total: number
  open: number
  advance: number
}

type Ages = Record<Age, number>

const agesOf = (rows: readonly { age: Age; open: number }[]): Ages =>
  Object.fromEntries(
    AGES.map(age => [age, rows.filter(r => r.age === age).reduce((sum, r) => sum + r.open, 0)]),
  ) as Ages

const sum = (rows: readonly { open: number }[]) => rows.reduce((all, r) => all + r.open, 0)

const OPEN = `
  select i.id, i.account, p.name, i.number, i.customer_order as "order", o.number as "orderNumber", i.day, i.due, i.total,
    i.total - i.paid as open, a.advance
  from orders.invoice i join orders.account a on a.party = i.account join party.v_party p on p.id = i.account join orders.customer_order o on o.id = i.customer_order
  where i.paid < i.total and ($1::uuid[] is null or o.place = any($1)) and ($2::uuid is null or i.account = $2)
  order by i.due, i.number`

/** What customers owe on a day, by how late it is, the largest debt first, with every open invoice. One statement. */
export const readReceivables = async (
  tx: Tx,
  day: string,
  places: readonly string[] | null,
  account: string | null,
) => {
  const rows = (await tx.rows<Row>(OPEN, [places, account])).map(row => ({ ...row, age: ageOf(row.due, day) }))
  const accounts = [...Map.groupBy(rows, row => row.account)].map(([id, own]) => ({
    account: id,
    name: own[0]!.name,
    total: sum(own),
    advance: own[0]!.advance,
    ages: agesOf(own),
    open: own.map(({ account: _, name: __, advance: ___, ...invoice }) => invoice),
  }))
  return { accounts: accounts.sort((a, b) => b.total - a.total), total: sum(rows), ages: agesOf(rows) }
}
