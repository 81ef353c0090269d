import { Tabs } from '../../parts/Tabs.tsx'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'

export const SavedTabs = () => {
  const say = useSay(SAVED)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/saved', say('title')],
        ['/saved/standards', say('standards')],
      ]}
    />
  )
}
