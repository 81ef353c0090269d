import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { categoriesQuery } from '../../server/queries.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'

/** Names of categories by id, in the language of the screen. */
export const useCategoryNames = () => {
  const language = useLanguage()
  const { data } = useQuery(categoriesQuery)
  const byId = new Map(data?.map(c => [c.id, c]))
  return (id: string): string => {
    const it = byId.get(id)
    return it ? (language === 'en' && it.nameEn) || it.name : ''
  }
}

type CategoryPickProps = {
  readonly value: string | null
  readonly onChange: (category: string | null) => void
  readonly label?: string
}

export const CategoryPick = ({ value, onChange, label }: CategoryPickProps) => {
  const say = useSay(ITEMS)
  const name = useCategoryNames()
  const { data = [] } = useQuery(categoriesQuery)
  const path = (id: string | null, depth = 0): string => {
    const it = data.find(c => c.id === id)
    if (!it || depth > 6) return ''
    const above = path(it.parent, depth + 1)
    return above ? `${above} › ${name(it.id)}` : name(it.id)
  }
  return (
    <Select
      label={label}
      aria-label={label ? undefined : say('category')}
      placeholder={say('category')}
      searchable
      clearable
      value={value}
      onChange={onChange}
      data={data.map(c => ({ value: c.id, label: path(c.id) })).sort((a, b) => (a.label < b.label ? -1 : 1))}
      limit={200}
      w={label ? undefined : 300}
    />
  )
}
