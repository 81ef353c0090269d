import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { type Consent, consentsQuery } from '../../server/customer-queries.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { AskConsent } from './AskConsent.tsx'
import styles from './Rule.module.css'

const useWithdraw = (party: string) => {
  const say = useSay(CUSTOMERS)
  const deed = useDeed(server.customers.consents.withdraw, {
    done: answer => say('withdrawn', { n: answer.stopped }),
    touches: ['customers'],
  })
  return (channel: Consent['channel'] | null) => deed.mutate({ party, channel, because: say('because') })
}

const One = ({ it, withdraw }: { readonly it: Consent; readonly withdraw: (() => void) | null }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  return (
    <li className={styles.consent}>
      <div className={styles.line}>
        <b>{say(`channel-${it.channel}`)}</b>
        <Tag tone={it.live ? 'good' : 'plain'}>{say(it.live ? 'live' : 'not-live')}</Tag>
        {it.live && withdraw && (
          <Button variant="subtle" size="compact-sm" onClick={withdraw}>
            {say('withdraw')}
          </Button>
        )}
      </div>
      <div>“{it.words}”</div>
      <div className="quiet">
        {say('given', { when: format.dateTime(it.givenAt), how: say(`source-${it.source}`) })} ·{' '}
        {say('proof', { what: it.proof })}
      </div>
      {it.endedAt && (
        <div className="quiet">{say('ended', { when: format.dateTime(it.endedAt), why: it.endedBecause ?? '' })}</div>
      )}
    </li>
  )
}

/** What a customer agreed to, with the words and the proof; given and withdrawn here. */
export const ConsentList = ({ party }: { readonly party: string }) => {
  const say = useSay(CUSTOMERS)
  const may = useMay()('customers.write')
  const query = useQuery(consentsQuery(party))
  const withdraw = useWithdraw(party)
  const [asking, setAsking] = useState(false)
  return (
    <Section
      title={say('consents')}
      tools={
        may && (
          <Button size="compact-sm" variant="light" onClick={() => setAsking(true)}>
            {say('ask')}
          </Button>
        )
      }
    >
      <Asked query={query} lines={4}>
        {consents =>
          consents.length === 0 ? (
            <Empty title={say('no-consents')}>{say('no-consents-do')}</Empty>
          ) : (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {consents.map(it => (
                <One key={it.id} it={it} withdraw={may ? () => withdraw(it.channel) : null} />
              ))}
            </ul>
          )
        }
      </Asked>
      {query.data?.some(it => it.live) && may && (
        <Button variant="subtle" size="compact-sm" color="red" onClick={() => withdraw(null)}>
          {say('withdraw-all')}
        </Button>
      )}
      {asking && <AskConsent party={party} known={query.data ?? []} close={() => setAsking(false)} />}
    </Section>
  )
}
