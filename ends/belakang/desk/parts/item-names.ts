import { useQueries } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { server } from '../server/client.ts'
import { useMay } from './may.ts'

const MOST = 60

/** Names and units of items by id; undefined until they have come, and beyond the first sixty. */
export const useItemNames = (ids: readonly string[]) => {
  const language = useLanguage()
  const may = useMay()
  const items = [...new Set(ids)].slice(0, MOST)
  const found = useQueries({
    queries: items.map(id => ({
      queryKey: ['catalog', 'item', id],
      queryFn: () => server.catalog.items.get({ id }),
      staleTime: 300_000,
      enabled: may('catalog.read'),
    })),
  })
  const known = new Map(found.map((q, n) => [items[n]!, q.data]))
  return (id: string): { readonly name: string; readonly unit: string } | undefined => {
    const it = known.get(id)
    return it && { name: (language === 'en' && it.nameEn) || it.name, unit: it.unit }
  }
}
