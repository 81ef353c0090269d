import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { lanesQuery } from '../../server/lane-queries.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'
import { LaneCard } from './LaneCard.tsx'
import styles from './Lanes.module.css'
import { LaneTabs } from './LaneTabs.tsx'
import { Waiting } from './Waiting.tsx'

/** The attendant's console: who waits, and every lane live. */
export default function LanesScreen() {
  const say = useSay(LANES)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <LaneTabs />
      <Asked query={useQuery(lanesQuery)} lines={6}>
        {({ lanes, asked }) => (
          <>
            <Waiting asked={asked} />
            <Section title={say('lanes')}>
              {lanes.length === 0 ? (
                <Empty title={say('lanes-none')}>{say('lanes-none-do')}</Empty>
              ) : (
                <ul className={styles.lanes}>
                  {lanes.map(it => (
                    <LaneCard key={it.register} lane={it} asks={asked.some(a => a.register === it.register)} />
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Asked>
    </Page>
  )
}
