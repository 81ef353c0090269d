import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { differencesQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { DistributionTabs } from './DistributionTabs.tsx'

/** Everything that did not arrive as it was sent. */
export default function ExceptionsScreen() {
  const say = useSay(DISTRIBUTION)
  const [which, setWhich] = useState('open')
  const query = useQuery(differencesQuery(which === 'done'))
  return (
    <Page
      title={say('exceptions')}
      lead={say('exceptions-lead')}
      tools={
        <SegmentedControl
          value={which}
          onChange={setWhich}
          data={[
            { value: 'open', label: say('still-open') },
            { value: 'done', label: say('settled-ones') },
          ]}
        />
      }
    >
      <DistributionTabs />
      <Section flush>
        <Asked query={query} lines={6}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('no-exceptions')}>{say('no-exceptions-do')}</Empty>
            ) : (
              <DifferenceTable rows={rows} />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
