import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { IssuedCheck } from '../../rules/index.ts'

export type PayTerms = {
  /** By the clock of the company, `14:00`. */
  readonly cutOff: string
  readonly usual: 'pay' | 'return'
  readonly staleDays: number
}

export type IssueWish = { readonly file: string; readonly rows: readonly IssuedCheck[]; readonly terms: PayTerms }

const ACCOUNTS = `
  insert into checks.pay_account (account, cut_off, usual, stale_days)
  select distinct w.account, $2::time, $3, $4::int from unnest($1::text[]) as w (account) order by 1
  on conflict (account) do update set cut_off = excluded.cut_off, usual = excluded.usual, stale_days = excluded.stale_days`

const WISH = `
  with wish as (
    select distinct on (w.account, w.serial) w.* from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[],
      $5::date[], $6::text[], $7::bool[]) with ordinality as w (id, account, serial, amount, day, payee, voided, n)
    order by w.account, w.serial, w.voided, w.n)`

const DIFFERENT = `${WISH}
  select i.serial from wish w join checks.issued i on i.account = w.account and i.serial = w.serial
  where not w.voided and (i.amount <> w.amount or i.payee <> w.payee) limit 1`

const INSERT = `${WISH}
  insert into checks.issued (id, account, serial, amount, day, payee, voided_at, file, at, who)
  select id, account, serial, amount, day, payee, case when voided then $9::timestamptz end, $8, $9, $10 from wish
  order by account, serial
  on conflict (account, serial) do nothing returning id`

const VOID = `
  update checks.issued i set voided_at = $3 from unnest($1::text[], $2::text[]) as w (account, serial)
  where i.account = w.account and i.serial = w.serial and i.voided_at is null`

/**
 * Keeps what drawers say they have issued or voided, with the terms of their accounts: four statements for any number.
 * Sent twice, it is kept once; another amount or payee under a known number is refused whole.
 */
export const keepIssued = async (
  tx: Tx,
  who: string,
  now: Date,
  { file, rows, terms }: IssueWish,
): Promise<Answer<{ read: number; fresh: number; voided: number }, 'issue-empty' | 'issue-differs'>> => {
  if (rows.length === 0) return refused('issue-empty', `${file} says no cheque. Choose another file or layout.`)
  await tx.rows(ACCOUNTS, [rows.map(it => it.account), terms.cutOff, terms.usual, terms.staleDays])
  const wish = columns(
    rows,
    () => newId(),
    it => it.account,
    it => it.serial,
    it => it.amount,
    it => it.day,
    it => it.payee,
    it => it.voided,
  )
  const other = await tx.one<{ serial: string }>(DIFFERENT, wish)
  if (other) return refused('issue-differs', `Cheque ${other.serial} was issued with another amount or payee.`)
  const fresh = (await tx.rows(INSERT, [...wish, file, now, who])).length
  const voided = rows.filter(it => it.voided)
  await tx.rows(VOID, [voided.map(it => it.account), voided.map(it => it.serial), now])
  return done({ read: rows.length, fresh, voided: voided.length })
}
