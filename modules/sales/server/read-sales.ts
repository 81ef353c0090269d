import { isUuid } from '#kernel/ids.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { SaleFactText, SaleSummary } from '../contract/index.ts'

export type SaleFilter = { place?: string; day?: string; customer?: string; before?: string; limit: number }

const SUMMARY = `
  select s.id, s.kind, s.place, p.code as "placeCode", s.register, r.code as "registerCode", s.number,
         s.at, s.day, s.cashier::text, u.name as "cashierName", s.customer, s.currency, s.total, s.discount, s.tax,
         (select count(*) from sales.line l where l.sale = s.id)::int as lines,
         exists (select 1 from sales.sale v where v.voids = s.id) as voided, s.recorded_at as "recordedAt"
  from sales.sale s left join company.v_place p on p.id = s.place left join company.v_register r on r.id = s.register
  left join access.v_user u on u.id = s.cashier`

type Row = Omit<SaleSummary, 'at' | 'recordedAt'> & { at: Date; recordedAt: Date }

const visible = (who: Who) => placesOrNull(who, 'sales.read')

const named = (row: Row): SaleSummary => ({
  ...row,
  placeCode: row.placeCode ?? row.place.slice(0, 8),
  registerCode: row.registerCode ?? row.register.slice(0, 8),
  at: row.at.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
})

/** Sales of the places where `who` may read, newest first. One statement. */
export const listSales = async (tx: Tx, who: Who, filter: SaleFilter): Promise<SaleSummary[]> => {
  const rows = await tx.rows<Row>(
    `${SUMMARY}
     where ($1::uuid is null or s.place = $1) and ($2::date is null or s.day = $2) and ($3::uuid is null or s.customer = $3)
       and ($4::timestamptz is null or s.recorded_at < $4) and ($5::uuid[] is null or s.place = any($5))
     order by s.recorded_at desc, s.id desc limit $6`,
    [
      filter.place ?? null,
      filter.day ?? null,
      filter.customer ?? null,
      filter.before ?? null,
      visible(who),
      filter.limit,
    ],
  )
  return rows.map(named)
}

export type Returnable = { fact: SaleFactText; returned: Record<string, number>; voided: boolean }

const RECEIPT = /^(.+)-0*(\d{1,12})$/

/** A sale by its id or its receipt code `<register>-<number>`, with what has come back of it. At most three statements. */
export const findSale = async (tx: Tx, code: string): Promise<Returnable | undefined> => {
  const match = RECEIPT.exec(code.trim().toUpperCase())
  const row = isUuid(code.trim().toLowerCase())
    ? await tx.one<{ id: string; fact: string }>('select id, fact from sales.sale where id = $1', [
        code.trim().toLowerCase(),
      ])
    : match
      ? await tx.one<{ id: string; fact: string }>(
          'select s.id, s.fact from sales.sale s join company.v_register r on r.id = s.register where r.code = $1 and s.number = $2',
          [match[1], Number(match[2])],
        )
      : undefined
  if (!row) return undefined
  const back = await tx.rows<{ line: string; qty: number }>('select line, qty from sales.returned where sale = $1', [
    row.id,
  ])
  const voided = await tx.one('select 1 from sales.sale where voids = $1', [row.id])
  return {
    fact: JSON.parse(row.fact) as SaleFactText,
    returned: Object.fromEntries(back.map(b => [b.line, b.qty])),
    voided: voided !== undefined,
  }
}
