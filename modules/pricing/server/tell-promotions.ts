import type { Tx } from '#platform/postgres/index.ts'
import { explainPromotion, targetsOf } from '../rules/index.ts'
import type { KeptPromotion } from './save-promotions.ts'
import { readNames } from './simulate-basket.ts'

/** Promotions with what they give as a sentence in both languages, goods by name. */
export const tellPromotions = async (tx: Tx, all: readonly KeptPromotion[]) => {
  const company = await tx.one<{ currency: string }>('select currency from company.v_company')
  const goods = all.flatMap(({ promotion }) =>
    targetsOf(promotion).flatMap(it => [...(it.items ?? []), ...(it.except ?? [])]),
  )
  const names = await readNames(tx, [...new Set(goods)])
  const book = { currency: company?.currency ?? 'IDR' }
  return all.map(({ promotion, active, changedAt }) => ({
    promotion,
    active,
    changedAt: changedAt.toISOString(),
    told: {
      id: explainPromotion(promotion, book, 'id', names('id')),
      en: explainPromotion(promotion, book, 'en', names('en')),
    },
  }))
}
