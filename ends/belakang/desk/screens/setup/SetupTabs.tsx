import { Tabs } from '../../parts/Tabs.tsx'
import { PLACE } from '../../words/place.ts'
import { SETUP } from '../../words/setup.ts'
import { TERMS } from '../../words/terms.ts'
import { useSay } from '../../words/words.ts'

export const SetupTabs = () => {
  const say = useSay(SETUP)
  const place = useSay(PLACE)
  const terms = useSay(TERMS)
  return (
    <Tabs
      label={say('places')}
      ways={[
        ['/places', say('places')],
        ['/places/company', say('company')],
        ['/places/terms', terms('title')],
        ['/places/taxes', say('taxes')],
        ['/places/holidays', place('holidays')],
      ]}
    />
  )
}
