import { formatMoney } from '#kernel/money.ts'
import type { Why } from './basket.ts'
import { explainPromotion, type NameOf } from './explain-promotion.ts'
import type { Language, PriceBookHead } from './price-book.ts'

/**
 * One reason of a line in full, for whoever asks "why this price": what the receipt says, the amount, and the rule
 * behind it. A cause the book does not know is told as it stands on the line.
 */
export const whyText = (
  why: Why,
  book: Pick<PriceBookHead, 'currency' | 'promotions'>,
  language: Language,
  nameOf?: NameOf,
): string => {
  const promotion = book.promotions.find(({ id }) => id === why.cause)
  const sign = why.amount > 0 ? '+' : ''
  const amount = `${sign}${formatMoney(why.amount, book.currency, language)}`
  const name = promotion ? promotion.name[language] : why.text
  return promotion
    ? `${name}: ${amount}. ${explainPromotion(promotion, book, language, nameOf)}`
    : `${name}: ${amount}.`
}
