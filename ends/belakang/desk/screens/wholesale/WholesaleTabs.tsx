import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

/** The pages of wholesale, side by side. */
export const WholesaleTabs = () => {
  const say = useSay(WHOLESALE)
  const may = useMay()
  if (!may('orders.read')) return null
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/wholesale', say('board')],
        ['/wholesale/customers', say('customers')],
        ['/wholesale/standing', say('standing')],
        ['/wholesale/receivables', say('receivables')],
      ]}
    />
  )
}
