import { formatMoney } from '#kernel/money.ts'
import { grantedIn, type OpenPriceBook, PRICING_RULES, priceBasket } from '#modules/pricing/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import type { Momentary } from '#platform/clock/index.ts'

export type PriceCheckOptions = {
  /** The book a sale names, when this process holds it. */
  readonly bookOf: (id: string) => OpenPriceBook | undefined
  /** The clock of the place that sold: happy hours are local. */
  readonly momentAt: (place: string) => Momentary
}

/**
 * Prices a sale again with the book it names and the same rules, and says where the till's price differs. The sale
 * stands whatever it finds; a person looks at the difference. Returned lines were priced by the sale they came from.
 */
export const priceFindings = (fact: SaleFact, { bookOf, momentAt }: PriceCheckOptions): string[] => {
  const sold = fact.kind === 'sale' ? fact.lines.filter(line => !line.returns) : []
  if (sold.length === 0) return []
  if (fact.rules !== PRICING_RULES) return [`priced by rules ${fact.rules}; the server runs ${PRICING_RULES}`]
  const book = bookOf(fact.book)
  if (!book) return [`priced with book ${fact.book}, which is not known here`]
  const { place, group, member, coupons } = fact
  const lines = sold.map(({ id, item, qty, labelled, override }) => ({ id, item, qty, labelled, override }))
  const again = priceBasket({ place, group, member, coupons, lines }, book, momentAt(place)(fact.at), grantedIn(sold))
  if (!again.ok) return [again.detail ?? again.refusal]
  const byId = new Map(again.value.lines.map(line => [line.id, line]))
  return sold.flatMap(line => {
    const { net, tax } = byId.get(line.id)!
    if (net === line.net && tax === line.tax) return []
    const say = (amount: number) => formatMoney(amount, fact.currency)
    return [
      `${line.name}: the till took ${say(line.net)} (tax ${say(line.tax)}), the book says ${say(net)} (tax ${say(tax)})`,
    ]
  })
}
