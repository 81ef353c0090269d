import { Tabs } from '../../parts/Tabs.tsx'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'

export const DistributionTabs = () => {
  const say = useSay(DISTRIBUTION)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/distribution', say('waves')],
        ['/distribution/transfers', say('transfers')],
        ['/distribution/trips', say('trips')],
        ['/distribution/shipments', say('shipments')],
        ['/distribution/exceptions', say('exceptions')],
        ['/distribution/figures', say('figures')],
        ['/distribution/settings', say('settings')],
      ]}
    />
  )
}
