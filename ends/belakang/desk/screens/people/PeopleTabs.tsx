import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'

export const PeopleTabs = () => {
  const say = useSay(PEOPLE)
  if (!useMay()('access.manage')) return null
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/people', say('people')],
        ['/people/roles', say('roles')],
      ]}
    />
  )
}
