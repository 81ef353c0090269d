import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'

export const ItemsTabs = () => {
  const say = useSay(ITEMS)
  const may = useMay()
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/items', say('list')],
        ['/items/categories', say('categories')],
        ...(may('catalog.write') ? ([['/items/import', say('import')]] as const) : []),
      ]}
    />
  )
}
