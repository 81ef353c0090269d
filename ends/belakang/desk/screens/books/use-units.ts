import { useLanguage } from '#kit/ui/speak.tsx'
import { useItemNames } from '../../parts/item-names.ts'
import { useFormats } from '../../parts/use-formats.ts'

const isItem = (unit: string) => unit.length > 8

/** Amounts of the books in words: money, points, or so many of an item. */
export const useUnits = (units: readonly string[]) => {
  const format = useFormats()
  const language = useLanguage()
  const itemOf = useItemNames(units.filter(isItem))
  return {
    name: (unit: string) => itemOf(unit)?.name ?? unit,
    text: (amount: number, unit: string) => {
      if (unit === 'PTS') return `${format.count(amount)} ${language === 'id' ? 'poin' : 'points'}`
      if (!isItem(unit)) return format.inUnit(amount, unit)
      const item = itemOf(unit)
      return `${format.qty(amount)} ${item?.unit ?? ''} ${item?.name ?? ''}`.trim()
    },
  }
}
