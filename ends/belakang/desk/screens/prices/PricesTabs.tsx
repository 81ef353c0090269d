import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'

export const PricesTabs = () => {
  const say = useSay(PRICES)
  const may = useMay()
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/prices', say('books')],
        ...(may('pricing.write') ? ([['/prices/working', say('working')]] as const) : []),
        ['/prices/promotions', say('promotions')],
        ['/prices/why', say('why')],
      ]}
    />
  )
}
