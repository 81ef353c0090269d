import { Tabs } from '../../parts/Tabs.tsx'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

export const OnlineTabs = () => {
  const say = useSay(ONLINE)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/online', say('work')],
        ['/online/orders', say('orders')],
        ['/online/special', say('special')],
      ]}
    />
  )
}
