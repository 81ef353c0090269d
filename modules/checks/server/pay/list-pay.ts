import type { Tx } from '#platform/postgres/index.ts'
import type { PayProblem } from '../../rules/index.ts'

export type PayRow = {
  readonly item: string
  readonly problem: PayProblem
  readonly due: Date
  readonly usual: 'pay' | 'return'
  readonly decided: 'pay' | 'return' | null
  readonly serial: string
  readonly account: string
  readonly amount: number
  readonly currency: string
  readonly issuedAmount: number | null
  readonly issuedDay: string | null
  readonly payee: string | null
  readonly pictures: readonly ('front' | 'back')[]
}

const LIST = `
  select p.item, p.problem, p.due, p.usual, p.decided, i.serial, i.account, i.amount, b.currency,
    s.amount as "issuedAmount", s.day::text as "issuedDay", s.payee,
    array(select c.side from checks.picture c where c.item = i.id order by c.side desc) as pictures
  from checks.pay_exception p join checks.item i on i.id = p.item join checks.batch b on b.id = i.batch
  left join checks.issued s on s.id = p.issued
  where p.decided is null or not $1
  order by p.decided is not null, p.due, p.item limit 500`

/** Exceptions that wait, those due first, and behind them those decided unless only `open` ones are asked for. */
export const listPay = (tx: Tx, open: boolean): Promise<PayRow[]> => tx.rows<PayRow>(LIST, [open])
