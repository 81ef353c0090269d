import { Tabs } from '../../parts/Tabs.tsx'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

export const PayTabs = () => {
  const say = useSay(PAY)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/pay', say('runs')],
        ['/pay/staff', say('staff')],
      ]}
    />
  )
}
