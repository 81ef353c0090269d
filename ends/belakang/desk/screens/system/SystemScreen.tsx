import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { useRegisters } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'
import { DeadLetters } from './DeadLetters.tsx'
import styles from './System.module.css'
import { SystemTabs } from './SystemTabs.tsx'

const OddFacts = () => {
  const say = useSay(SYSTEM)
  const format = useFormats()
  const registers = useRegisters()
  const query = useQuery({ queryKey: ['watch', 'odd'], queryFn: () => server.watch.oddFacts() })
  const settle = useDeed(server.watch.settleOddFact, { done: say('settled'), touches: ['watch'] })
  return (
    <Section title={say('odd')} note={say('odd-what')}>
      <Asked query={query}>
        {facts =>
          facts.length === 0 ? (
            <Empty title={say('odd-none')} />
          ) : (
            <ul className={styles.list}>
              {facts.map(fact => (
                <li key={fact.id}>
                  <div className={styles.head}>
                    <b>{registers.code(fact.register)}</b>
                    <span>{fact.reason}</span>
                    <span className="quiet">{format.dateTime(fact.receivedAt)}</span>
                    <Button
                      size="compact-sm"
                      variant="light"
                      loading={settle.isPending}
                      onClick={() => settle.mutate({ id: fact.id })}
                    >
                      {say('settle')}
                    </Button>
                  </div>
                  <p>{fact.says}</p>
                  <details>
                    <summary>{say('body')}</summary>
                    <pre className={styles.body}>{JSON.stringify(fact.body, null, 2)}</pre>
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  )
}

/** What is stuck and needs a person: dead letters and odd facts. */
export default function SystemScreen() {
  const say = useSay(SYSTEM)
  const may = useMay()
  if (!may('relay.manage')) return <Navigate to="/system/audit" replace />
  return (
    <Page title={say('system')} lead={say('system-lead')}>
      <SystemTabs />
      <DeadLetters />
      <OddFacts />
    </Page>
  )
}
