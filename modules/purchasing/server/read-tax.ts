import type { Rounding } from '#kernel/whole.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type InputTaxRule, inputTax } from '../rules/index.ts'

type Row = {
  class: string
  dpp_num: number
  dpp_den: number
  rate_num: number
  rate_den: number
  rounding: Rounding
}

/** How each tax class is taxed on a day. One statement. */
export const taxRulesOn = async (tx: Tx, day: string): Promise<ReadonlyMap<string, InputTaxRule>> => {
  const rows = await tx.rows<Row>(
    `select class, dpp_num, dpp_den, rate_num, rate_den, rounding from company.v_tax_rule
     where from_day <= $1 and (to_day is null or to_day >= $1)`,
    [day],
  )
  return new Map(
    rows.map(r => [
      r.class,
      { dpp: { num: r.dpp_num, den: r.dpp_den }, rate: { num: r.rate_num, den: r.rate_den }, rounding: r.rounding },
    ]),
  )
}

/** PPN on lines, worked out on the sum of each tax class; none from a supplier that charges none. */
export const taxOfLines = (
  lines: readonly { readonly taxClass: string; readonly net: number }[],
  rules: ReadonlyMap<string, InputTaxRule>,
  isPkp: boolean,
): number => {
  if (!isPkp) return 0
  const sums = new Map<string, number>()
  for (const { taxClass, net } of lines) sums.set(taxClass, (sums.get(taxClass) ?? 0) + net)
  return [...sums].reduce((tax, [taxClass, net]) => {
    const rule = rules.get(taxClass)
    return tax + (rule ? inputTax(net, rule) : 0)
  }, 0)
}
