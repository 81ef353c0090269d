import { Tabs } from '../../parts/Tabs.tsx'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'

export const LaneTabs = () => {
  const say = useSay(LANES)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/lanes', say('now')],
        ['/lanes/figures', say('figures')],
      ]}
    />
  )
}
