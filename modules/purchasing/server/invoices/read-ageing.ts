import type { Tx } from '#platform/postgres/index.ts'
import { AGES, type Age, ageOf } from '../../rules/index.ts'

type Row = {
  id: string
  kind: 'invoice' | 'credit-note'
  supplier: string
  code: string
  name: string
  number: string
  day: string
  due: string
  open: number
}

type Ages = Record<Age, number>

const agesOf = (rows: readonly { age: Age; open: number }[]): Ages =>
  Object.fromEntries(
    AGES.map(age => [age, rows.filter(r => r.age === age).reduce((sum, r) => sum + r.open, 0)]),
  ) as Ages

const sum = (rows: readonly { open: number }[]) => rows.reduce((all, r) => all + r.open, 0)

/**
 * What is owed on a day, by supplier and by how late it is, the largest debt first; and what came without an invoice yet,
 * as the books have it. Two statements.
 */
export const readAgeing = async (tx: Tx, day: string, currency: string) => {
  const found = await tx.rows<Row>(
    'select id, kind, supplier, code, name, number, day, due, open from purchasing.v_payable order by due, number',
  )
  const rows = found.map(row => ({ ...row, age: ageOf(row.due, day) }))
  const received = await tx.one<{ amount: number }>(
    `select coalesce(-sum(amount), 0)::bigint as amount from books.v_balance where chart = 'received' and unit = $1`,
    [currency],
  )
  const suppliers = [...new Map(rows.map(r => [r.supplier, r])).values()].map(({ supplier, code, name }) => {
    const own = rows.filter(r => r.supplier === supplier)
    const open = own.map(({ id, kind, number, day: written, due, open: left, age }) => ({
      ...{ id, kind, number, day: written, due, open: left, age },
    }))
    return { supplier, code, name, total: sum(own), ages: agesOf(own), open }
  })
  return {
    suppliers: suppliers.sort((a, b) => b.total - a.total),
    total: sum(rows),
    ages: agesOf(rows),
    notInvoiced: received?.amount ?? 0,
  }
}
