import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ExclusiveGroup, ItemTerms, PriceBook, Promotion, TaxRule } from '../rules/index.ts'
import type { PriceBookDraft } from './publish-price-book.ts'
import { readRoundingPolicy } from './rounding-policy.ts'

type Terms = Pick<PriceBook, 'currency' | 'language' | 'pricesIncludeTax'> & { readonly cashStep: number }

const readTerms = (tx: Tx) =>
  tx.one<Terms>(
    `select currency, language, prices_include_tax as "pricesIncludeTax", cash_step as "cashStep" from company.v_company`,
  )

const readTaxRules = (tx: Tx) =>
  tx.rows<TaxRule>(
    `select class as "taxClass", from_day as "from", to_day as "to", rounding, source,
       jsonb_build_object('num', dpp_num, 'den', dpp_den) as dpp,
       jsonb_build_object('num', rate_num, 'den', rate_den) as rate
     from company.v_tax_rule order by class, from_day`,
  )

const readItems = (tx: Tx, only: readonly string[] | null) =>
  tx.rows<ItemTerms>(
    `select i.id as item, i.tax_class as "taxClass", coalesce(c.codes, '{}') as categories,
       coalesce(jsonb_agg(jsonb_build_object(
           'place', p.place, 'group', p.group_code, 'minQty', p.min_qty, 'unitPrice', p.unit_price)
         order by p.place nulls first, p.group_code nulls first, p.min_qty) filter (where p.item is not null), '[]') as prices
     from catalog.v_item i
     left join catalog.v_category c on c.id = i.category
     left join pricing.price p on p.item = i.id
     where i.active and ($1::uuid[] is null or i.id = any($1))
     group by i.id, i.tax_class, c.codes order by i.id`,
    [only],
  )

const readPromotions = async (tx: Tx) => {
  const rows = await tx.rows<{ content: Promotion }>('select content from pricing.promotion where active order by id')
  return rows.map(row => row.content)
}

/** The exclusive groups of the working copy, in the order in which they run. */
export const listExclusiveGroups = (tx: Tx): Promise<ExclusiveGroup[]> =>
  tx.rows<ExclusiveGroup>('select name, priority, choose from pricing.exclusive_group order by priority, name')

/**
 * The working copy as a draft: the company's terms and tax rules, the active items of the catalogue with their
 * categories, the prices, active promotions and groups kept here. Six statements, however large; with `only` just those
 * items, which is enough to price a basket of them.
 */
export const draftPriceBook = async (
  tx: Tx,
  { id, validFrom, validTo, note }: { id: string; validFrom: Date; validTo: Date | null; note: string },
  only: readonly string[] | null = null,
): Promise<Answer<PriceBookDraft, 'company-unknown'>> => {
  const terms = await readTerms(tx)
  if (!terms) return refused('company-unknown', 'There is no company yet; make it with: npm run ujung -- init')
  const policy = await readRoundingPolicy(tx)
  const { cashStep, ...rest } = terms
  return done({
    id,
    note,
    ...rest,
    validFrom: validFrom.toISOString(),
    validTo: validTo?.toISOString() ?? null,
    rounding: { mode: policy.mode, discount: policy.discount, tax: policy.tax },
    cash: { step: cashStep, mode: policy.cashMode },
    taxes: await readTaxRules(tx),
    exclusives: await listExclusiveGroups(tx),
    promotions: await readPromotions(tx),
    items: await readItems(tx, only),
  })
}
