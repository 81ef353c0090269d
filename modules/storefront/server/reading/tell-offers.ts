import { explainPromotion, type Promotion } from '#modules/pricing/rules/index.ts'
import type { Names } from '../../contract/index.ts'
import type { Pricing } from '../read-pricing.ts'

/** What a card says of its best offer: the promotion's own name. */
export const offerName = (promotion: Promotion | undefined): Names | null =>
  promotion ? { id: promotion.name.id, en: promotion.name.en } : null

/** Each offer as a whole sentence, with the names of goods and categories. */
export const tellOffers = (
  offers: readonly Promotion[],
  { book }: Pricing,
  nameIn: (language: 'id' | 'en') => (kind: 'item' | 'category', id: string) => string | undefined,
): Names[] =>
  offers.map(offer => ({
    id: explainPromotion(offer, book.head, 'id', nameIn('id')),
    en: explainPromotion(offer, book.head, 'en', nameIn('en')),
  }))
