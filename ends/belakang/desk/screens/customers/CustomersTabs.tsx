import { Tabs } from '../../parts/Tabs.tsx'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'

/** The pages of customers, side by side. */
export const CustomersTabs = () => {
  const say = useSay(CUSTOMERS)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/customers', say('segments')],
        ['/customers/find', say('find')],
      ]}
    />
  )
}
