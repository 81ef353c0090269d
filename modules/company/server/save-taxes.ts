import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Taxes } from '../contract/index.ts'
import { checkTaxRules } from '../rules/index.ts'

/** Tax classes by code, and how each is taxed from which day. */
export const readTaxes = async (tx: Tx): Promise<Taxes> => ({
  classes: await tx.rows('select code, name_id as "nameId", name_en as "nameEn" from company.tax_class order by code'),
  rules: await tx.rows(
    `select class as "taxClass", from_day as "from", to_day as "to", source, rounding,
       jsonb_build_object('num', dpp_num, 'den', dpp_den) as dpp,
       jsonb_build_object('num', rate_num, 'den', rate_den) as rate
     from company.tax_rule order by class, from_day`,
  ),
})

const saveClasses = (tx: Tx, { classes }: Taxes) =>
  tx.rows(
    `insert into company.tax_class (code, name_id, name_en) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en`,
    [classes.map(it => it.code), classes.map(it => it.nameId), classes.map(it => it.nameEn)],
  )

const insertRules = (tx: Tx, { rules }: Taxes) =>
  tx.rows(
    `insert into company.tax_rule (class, from_day, to_day, dpp_num, dpp_den, rate_num, rate_den, rounding, source)
     select * from unnest($1::text[], $2::date[], $3::date[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[])`,
    [
      ...[rules.map(it => it.taxClass), rules.map(it => it.from), rules.map(it => it.to)],
      ...[rules.map(it => it.dpp.num), rules.map(it => it.dpp.den)],
      ...[rules.map(it => it.rate.num), rules.map(it => it.rate.den)],
      ...[rules.map(it => it.rounding), rules.map(it => it.source)],
    ],
  )

/** Puts these rules in place of the old ones. A class is never taken away: items and old receipts name it. */
export const saveTaxes = async (
  tx: Tx,
  taxes: Taxes,
): Promise<Answer<Taxes, 'tax-rules-overlap' | 'tax-rule-backward' | 'tax-class-unknown'>> => {
  const fits = checkTaxRules(taxes.rules)
  if (!fits.ok) return fits
  const known = new Set(taxes.classes.map(it => it.code))
  const lost = taxes.rules.find(it => !known.has(it.taxClass))
  if (lost) return refused('tax-class-unknown', `There is no tax class ${lost.taxClass}; add it or correct the rule.`)
  await saveClasses(tx, taxes)
  await tx.rows('delete from company.tax_rule')
  await insertRules(tx, taxes)
  return done(await readTaxes(tx))
}
