import { Facts } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWeekdays } from '../../parts/use-weekdays.ts'
import type { Supplier } from '../../server/kinds.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'

/** Terms agreed with a supplier. */
export const SupplierTerms = ({ supplier }: { readonly supplier: Supplier }) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const weekdays = useWeekdays()
  const days =
    supplier.orderDays.length === 7
      ? say('every-day')
      : weekdays
          .filter(([n]) => supplier.orderDays.includes(Number(n)))
          .map(([, , short]) => short)
          .join(', ')
  return (
    <Facts
      rows={[
        [say('lead-days'), say('days', { n: supplier.leadDays })],
        [say('order-days'), days],
        [say('minimum'), format.money(supplier.minimumOrder)],
        [say('term'), supplier.termDays === 0 ? say('term-cash') : say('term-days', { n: supplier.termDays })],
        [say('delivers'), say(`delivers-${supplier.delivers}`)],
        supplier.email !== null && [say('email'), supplier.email],
        [say('owed'), format.money(supplier.owed)],
      ]}
    />
  )
}
