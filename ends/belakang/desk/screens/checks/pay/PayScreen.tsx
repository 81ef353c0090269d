import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Stack } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { CHECKS } from '../../../words/checks.ts'
import { POSITIVE_PAY } from '../../../words/positive-pay.ts'
import { useSay } from '../../../words/words.ts'
import { DecidedTable } from './DecidedTable.tsx'
import { type PayDecision, PayItem } from './PayItem.tsx'
import { payQuery } from './pay-queries.ts'
import { TakeIssues } from './TakeIssues.tsx'

/** Issue files are dropped here, and presented cheques that differ are paid or returned one after the other. */
export default function PayScreen() {
  const say = useSay(POSITIVE_PAY)
  const checks = useSay(CHECKS)
  const may = useMay()
  const query = useQuery(payQuery)
  const [passed, setPassed] = useState<readonly string[]>([])
  const open = (query.data ?? []).filter(it => it.decided === null)
  // What was skipped, or refused by the server, comes back at the end.
  const waiting = [...open.filter(it => !passed.includes(it.item)), ...open.filter(it => passed.includes(it.item))]
  const next = waiting[0]
  const deed = useDeed(
    (wish: { readonly item: string; readonly decision: 'pay' | 'return'; readonly why: string }) =>
      server.checks.pay.decide({ ...wish, deed: newId() }),
    { touches: ['checks', 'tasks'], done: say('saved') },
  )
  const decide = (item: string) => (decision: PayDecision, why: string) => {
    setPassed(before => [...before.filter(it => it !== item), item])
    if (decision !== 'skip') deed.mutate({ item, decision, why })
  }
  return (
    <Page title={say('title')} lead={say('lead')} above={<Link to="/checks">{checks('title')}</Link>}>
      <Stack>
        {may('checks.write') && <TakeIssues />}
        <Section title={`${say('open')} · ${waiting.length}`} note={say('keys')}>
          <Asked query={query}>
            {() =>
              next ? (
                <PayItem key={`${next.item}/${passed.length}`} row={next} onDecide={decide(next.item)} />
              ) : (
                <Empty title={say('none')}>{say('none-do')}</Empty>
              )
            }
          </Asked>
        </Section>
        <DecidedTable rows={(query.data ?? []).filter(it => it.decided !== null)} />
      </Stack>
    </Page>
  )
}
