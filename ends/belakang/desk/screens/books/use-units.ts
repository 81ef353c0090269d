import { useQueries } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { useMay } from '../../parts/may.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'

const isItem = (unit: string) => unit.length > 8
const MOST = 60

/** Amounts of the books in words: money, points, or so many of an item. */
export const useUnits = (units: readonly string[]) => {
  const format = useFormats()
  const language = useLanguage()
  const may = useMay()
  const items = [...new Set(units.filter(isItem))].slice(0, MOST)
  const found = useQueries({
    queries: items.map(id => ({
      queryKey: ['catalog', 'item', id],
      queryFn: () => server.catalog.items.get({ id }),
      staleTime: 300_000,
      enabled: may('catalog.read'),
    })),
  })
  const names = new Map(found.map((q, n) => [items[n]!, q.data]))
  const name = (unit: string) => {
    const it = names.get(unit)
    return it ? (language === 'en' && it.nameEn) || it.name : unit
  }
  return {
    name,
    text: (amount: number, unit: string) =>
      isItem(unit)
        ? `${format.qty(amount)} ${names.get(unit)?.unit ?? ''} ${names.get(unit) ? name(unit) : ''}`.trim()
        : unit === 'PTS'
          ? `${format.count(amount)} ${language === 'id' ? 'poin' : 'points'}`
          : format.inUnit(amount, unit),
  }
}
