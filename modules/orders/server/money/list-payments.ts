import type { Tx } from '#platform/postgres/index.ts'

type PaymentRow = {
  id: string
  number: string
  day: string
  amount: number
  advance: number
  note: string
  who: string
  invoices: string[]
}

/** What a customer has paid, newest first. One statement. */
export const listPayments = (tx: Tx, account: string, limit: number): Promise<PaymentRow[]> =>
  tx.rows(
    `select p.id, p.number, p.day, p.amount, p.advance, p.note, p.who_name as who,
       array(select i.number from orders.payment_line l join orders.invoice i on i.id = l.invoice where l.payment = p.id order by 1) as invoices
     from orders.payment p where p.account = $1 order by p.day desc, p.number desc limit $2`,
    [account, limit],
  )
