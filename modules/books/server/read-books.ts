import { isUuid } from '#kernel/ids.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type TrialLine = { chart: string; unit: string; debits: number; credits: number; amount: number }

/** Sums by chart line and unit. Every unit's debits equal its credits, or the books are broken. */
export const trialBalance = (tx: Tx, unit?: string): Promise<TrialLine[]> =>
  tx.rows('select * from books.v_trial_balance where $1::text is null or unit = $1 order by unit, chart', [
    unit ?? null,
  ])

/** The same as it stood at the end of a day, from the postings. */
export const trialBalanceAt = (tx: Tx, unit: string, day: string): Promise<TrialLine[]> =>
  tx.rows(
    `select chart, $1 as unit, sum(debits)::bigint as debits, sum(credits)::bigint as credits,
            (sum(debits) - sum(credits))::bigint as amount
     from (select debit_chart as chart, amount as debits, 0 as credits from books.v_posting where unit = $1 and day <= $2
           union all select credit_chart, 0, amount from books.v_posting where unit = $1 and day <= $2) t
     group by chart order by chart`,
    [unit, day],
  )

export type StatementLine = {
  entry: string
  at: Date
  day: string
  why: string
  ref: string
  who: string
  other: string
  change: number
  balance: number
}

/** Postings of goods are found by their unit, all others by their account; each way has its own partial index. */
const MONEY_MOVES = `
  select p.entry, p.line, p.amount as change, p.credit as other from books.posting p
    where p.debit = $1 and p.unit = $2 and p.unit < 0
  union all
  select p.entry, p.line, -p.amount, p.debit from books.posting p where p.credit = $1 and p.unit = $2 and p.unit < 0`

const GOODS_MOVES = `
  select p.entry, p.line, case when p.debit = $1 then p.amount else -p.amount end as change,
         case when p.debit = $1 then p.credit else p.debit end as other
  from books.posting p where p.unit = $2 and p.unit > 0 and (p.debit = $1 or p.credit = $1)`

const statement = (moves: string) => `
  with moves as (${moves}),
  run as (
    select m.*, e.at, e.day, e.why, e.ref, e.who, e.recorded_at,
           sum(m.change) over (order by e.recorded_at, m.entry, m.line)::bigint as balance
    from moves m join books.entry e on e.id = m.entry)
  select * from (
    select run.entry, run.at, run.day, run.why, run.ref, run.who, o.code as other, run.change, run.balance,
           run.recorded_at, run.line
    from run join books.account o on o.id = run.other
    order by run.recorded_at desc, run.entry desc, run.line desc limit $3) page
  order by recorded_at, entry, line`

const MONEY_STATEMENT = statement(MONEY_MOVES)
const GOODS_STATEMENT = statement(GOODS_MOVES)

/** What went in and out of an account, oldest first, with the balance after each; a page of `limit` from the newest. */
export const statementOf = async (tx: Tx, account: string, unit: string, limit = 200): Promise<StatementLine[]> => {
  const ids = await tx.one<{ account: number; unit: number }>(
    'select a.id as account, u.id as unit from books.account a, books.unit u where a.code = $1 and u.code = $2',
    [account, unit],
  )
  return ids ? tx.rows(ids.unit > 0 ? GOODS_STATEMENT : MONEY_STATEMENT, [ids.account, ids.unit, limit]) : []
}

/** What an account holds, is promised, and has free. */
export const balanceOf = async (tx: Tx, account: string, unit: string) => {
  const row = await tx.one<{ amount: number; held: number; available: number }>(
    'select amount, held, available from books.v_balance where account = $1 and unit = $2',
    [account, unit],
  )
  return row ?? { amount: 0, held: 0, available: 0 }
}

/** The same for any number of accounts, in the order asked; zeros where nothing is known. One statement. */
export const balancesOf = (
  tx: Tx,
  asked: readonly { readonly account: string; readonly unit: string }[],
): Promise<{ account: string; unit: string; amount: number; held: number; available: number }[]> =>
  asked.length === 0
    ? Promise.resolve([])
    : tx.rows(
        `select t.account, t.unit, coalesce(b.debits - b.credits, 0)::bigint as amount, coalesce(b.held, 0)::bigint as held,
                coalesce(b.debits - b.credits - b.held, 0)::bigint as available
         from unnest($1::text[], $2::text[]) with ordinality as t (account, unit, n)
         left join books.account a on a.code = t.account left join books.unit u on u.code = t.unit
         left join books.balance b on b.account = a.id and b.unit = u.id order by t.n`,
        [asked.map(a => a.account), asked.map(a => a.unit)],
      )

export type JournalLine = {
  entry: string
  line: number
  debit: string
  credit: string
  unit: string
  amount: number
  why: string
  at: Date
  day: string
  who: string
  ref: string
  reverses: string | null
}

const NEWEST = 'select id from books.entry order by id desc limit $1'
const ABOUT = `
  select id from books.entry where id = $2::uuid
  union select id from books.entry where ref = $3 and ref <> id::text order by id desc limit $1`

const LINES = 'select entry, line, debit, credit, unit, amount, why, at, day, who, ref, reverses from books.v_posting'

/** The newest entries with their postings, or those about one thing. */
export const journal = (tx: Tx, options: { ref?: string; limit?: number }): Promise<JournalLine[]> => {
  const { ref, limit = 50 } = options
  const ids = ref === undefined ? NEWEST : ABOUT
  return tx.rows(
    `${LINES} where entry in (${ids}) order by entry desc, line`,
    ref === undefined ? [limit] : [limit, isUuid(ref) ? ref : null, ref],
  )
}

/** Accounts of a chart line that hold something of a unit, largest first; at most 500. */
export const accountsOf = (
  tx: Tx,
  chart: string,
  unit: string,
): Promise<{ account: string; amount: number; held: number }[]> =>
  tx.rows(
    `select account, amount, held from books.v_balance where chart = $1 and unit = $2 and amount <> 0
     order by abs(amount) desc, account limit 500`,
    [chart, unit],
  )
