import { Tabs } from '../../parts/Tabs.tsx'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { EVENTS } from '../../words/replenishment-events.ts'
import { useSay } from '../../words/words.ts'

export const ReplenishmentTabs = () => {
  const say = useSay(REPLENISHMENT)
  const events = useSay(EVENTS)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/replenishment', say('board')],
        ['/replenishment/events', events('title')],
        ['/replenishment/accuracy', say('accuracy')],
        ['/replenishment/terms', say('terms')],
      ]}
    />
  )
}
