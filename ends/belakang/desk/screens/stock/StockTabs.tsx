import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'

export const StockTabs = () => {
  const say = useSay(GOODS)
  const may = useMay()
  return (
    <Tabs
      label={say('tab-stock')}
      ways={[
        ['/stock', say('tab-stock')],
        ...(may('reports.read') ? ([['/stock/value', say('tab-value')]] as const) : []),
        ['/stock/lots', say('tab-lots')],
        ['/stock/pieces', say('tab-pieces')],
        ...(may('stock.count') ? ([['/stock/counts', say('tab-counts')]] as const) : []),
        ['/stock/holds', say('tab-holds')],
      ]}
    />
  )
}
