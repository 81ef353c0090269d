import { Tabs } from '../../parts/Tabs.tsx'
import { CAMPAIGNS } from '../../words/campaigns.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'

/** The pages of customers, side by side. */
export const CustomersTabs = () => {
  const say = useSay(CUSTOMERS)
  const sayOf = useSay(CAMPAIGNS)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/customers', say('segments')],
        ['/customers/campaigns', sayOf('campaigns')],
        ['/customers/find', say('find')],
      ]}
    />
  )
}
