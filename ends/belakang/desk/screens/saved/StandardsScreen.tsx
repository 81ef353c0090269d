import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { type Standard, standardsQuery } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { ChangeStandard } from './ChangeStandard.tsx'
import { SavedTabs } from './SavedTabs.tsx'
import { StandardTable } from './StandardTable.tsx'

/** What the old way is taken to cost, said by whom and from where, with all that was said before. */
export default function StandardsScreen() {
  const say = useSay(SAVED)
  const may = useMay()
  const query = useQuery(standardsQuery)
  const [changing, setChanging] = useState<Standard | null>(null)
  return (
    <Page title={say('standards')} lead={say('standards-lead')}>
      <SavedTabs />
      <Asked query={query} lines={8}>
        {all => {
          const others = all.filter(it => !it.inForce)
          return (
            <>
              <Section flush>
                <StandardTable
                  label={say('standards')}
                  rows={all.filter(it => it.inForce)}
                  {...(may('company.write') && { change: setChanging })}
                />
              </Section>
              {others.length > 0 && (
                <Section title={say('history')} flush>
                  <StandardTable label={say('history')} rows={others} />
                </Section>
              )}
            </>
          )
        }}
      </Asked>
      {changing && <ChangeStandard of={changing} close={() => setChanging(null)} />}
    </Page>
  )
}
