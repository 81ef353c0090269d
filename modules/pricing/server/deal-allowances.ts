import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Promotion } from '../rules/index.ts'

type Dealt = { readonly promotion: string; readonly register: string; readonly amount: number }

const columnsOf = (dealt: readonly Dealt[]) =>
  columns(
    dealt,
    one => one.promotion,
    one => one.register,
    one => one.amount,
  )

const GIVEN = 'unnest($1::uuid[], $2::uuid[], $3::bigint[]) as given (promotion, register, amount)'

/** A register that would be left with less than it was given before. */
const findLowered = (tx: Tx, dealt: readonly Dealt[]) =>
  tx.one<Dealt>(
    `select a.promotion, a.register, a.amount from ${GIVEN}
     join pricing.allowance a using (promotion, register) where given.amount < a.amount`,
    columnsOf(dealt),
  )

/** A budget that all the registers ever given a part of it, the new parts included, could overspend. */
const findOverdrawn = (tx: Tx, dealt: readonly Dealt[], promotions: readonly Promotion[]) => {
  const budgets = promotions.flatMap(({ id, budget }) => (budget ? [{ id, total: budget.total }] : []))
  return tx.one<{ promotion: string; total: number; dealt: number }>(
    `with part as (
       select promotion, register, max(amount) as amount
       from (select * from pricing.allowance union all select * from ${GIVEN}) as either
       group by promotion, register)
     select promotion, total, sum(amount)::bigint as dealt
     from part join unnest($4::uuid[], $5::bigint[]) as budget (promotion, total) using (promotion)
     group by promotion, total having sum(amount) > total`,
    [...columnsOf(dealt), budgets.map(budget => budget.id), budgets.map(budget => budget.total)],
  )
}

/**
 * Deals the budgets of a book's promotions out to registers. An allowance is for life and never falls, since its
 * register may be offline and spending it; what registers were ever given adds up to no more than the budget. Nothing
 * is written when it refuses.
 */
export const dealAllowances = async (
  tx: Tx,
  promotions: readonly Promotion[],
): Promise<Answer<null, 'allowance-lowered' | 'budget-overdrawn'>> => {
  const dealt = promotions.flatMap(({ id, budget }) =>
    (budget?.allowances ?? []).map(({ register, amount }) => ({ promotion: id, register, amount })),
  )
  const lowered = await findLowered(tx, dealt)
  if (lowered)
    return refused(
      'allowance-lowered',
      `Register ${lowered.register} was already allowed ${lowered.amount} of promotion ${lowered.promotion} and may be spending it; leave at least that.`,
    )
  const over = await findOverdrawn(tx, dealt, promotions)
  if (over)
    return refused(
      'budget-overdrawn',
      `Registers would be given ${over.dealt} of promotion ${over.promotion}, whose budget is ${over.total}; raise the budget.`,
    )
  await tx.rows(
    `insert into pricing.allowance select * from ${GIVEN}
     on conflict on constraint allowance_pk do update set amount = excluded.amount`,
    columnsOf(dealt),
  )
  return done(null)
}
