import { amountOf, parseQuantity } from '#kernel/quantity.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { putWeighed } from '../till/sell.ts'
import { NumberEntry } from './NumberEntry.tsx'
import { useMoney, useName, useSay, useTill, useTillState } from './use-till.tsx'

/** What the scale shows, typed in; kilograms with a comma, or whatever the item's unit is. */
export const WeighDialog = ({ item }: { readonly item: TillItem }) => {
  const { say } = useSay()
  const nameOf = useName()
  const money = useMoney()
  const till = useTill()
  const price = useTillState(s => s.data?.book.termsOf(item.id)?.prices.find(p => p.group === null)?.unitPrice)
  const weightOf = (digits: string) => {
    const qty = parseQuantity(digits)
    return qty !== null && qty > 0 ? qty : null
  }
  return (
    <NumberEntry
      label={nameOf(item)}
      unit={item.unit}
      corner=","
      go={say('weigh.go')}
      meaning={digits => {
        const qty = weightOf(digits)
        return qty !== null && price !== undefined
          ? money(amountOf(price, qty))
          : price !== undefined
            ? `${money(price)}/${item.unit}`
            : ''
      }}
      done={digits => {
        const qty = weightOf(digits)
        if (qty !== null) putWeighed(till, item, qty)
        return qty !== null
      }}
    />
  )
}
