import { Tabs } from '../../parts/Tabs.tsx'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'

export const ReplenishmentTabs = () => {
  const say = useSay(REPLENISHMENT)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/replenishment', say('board')],
        ['/replenishment/accuracy', say('accuracy')],
        ['/replenishment/terms', say('terms')],
      ]}
    />
  )
}
