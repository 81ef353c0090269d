import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { checkRule, type SegmentRule } from '#modules/customers/rules/index.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { countQuery, membersQuery, type Segment, segmentsQuery } from '../../server/customer-queries.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { MemberTable } from './MemberTable.tsx'
import styles from './Rule.module.css'
import { RuleGroup } from './RuleGroup.tsx'

const grouped = (rule: SegmentRule) => ('field' in rule ? { all: [rule] } : rule)

/** How many customers the rule on screen finds, as it is typed. */
const Count = ({ rule }: { readonly rule: SegmentRule }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  const [settled] = useDebouncedValue(rule, 250)
  const { data } = useQuery(countQuery(settled, checkRule(settled) === null))
  return (
    <output className={styles.count} aria-live="polite">
      {data ? say('members-now', { n: format.count(data.of), all: format.count(data.all) }) : '…'}
    </output>
  )
}

const Builder = ({ id, kept }: { readonly id: string; readonly kept: Segment | undefined }) => {
  const say = useSay(CUSTOMERS)
  const may = useMay()
  const [name, setName] = useState(kept?.name ?? '')
  const [rule, setRule] = useState(grouped(kept?.rule ?? { all: [] }))
  const save = useDeed(server.customers.segments.save, {
    done: answer => say('saved', { n: answer.members }),
    touches: ['customers'],
  })
  const version = kept && { version: kept.version }
  return (
    <Section title={say('rule')}>
      <Stack>
        <TextInput label={say('name')} value={name} maxLength={80} onChange={e => setName(e.currentTarget.value)} />
        <RuleGroup group={rule} put={setRule} />
        <Count rule={rule} />
        {may('customers.campaign') && (
          <Row>
            <Button
              loading={save.isPending}
              disabled={name.trim() === '' || checkRule(rule) !== null}
              onClick={() => save.mutate({ id, name: name.trim(), rule, ...version })}
            >
              {say('save')}
            </Button>
          </Row>
        )}
      </Stack>
    </Section>
  )
}

/** One segment: its rule, how many it finds while it is typed, and who is in it. */
export default function SegmentScreen() {
  const say = useSay(CUSTOMERS)
  const { id = '' } = useParams({ strict: false })
  const list = useQuery(segmentsQuery)
  const members = useQuery(membersQuery(id))
  const kept = list.data?.find(it => it.id === id)
  return (
    <Page title={kept?.name ?? say('new-segment')} above={<Link to="/customers">{say('segments')}</Link>}>
      <Asked query={list} lines={6}>
        {() => <Builder key={`${id} ${kept?.version}`} id={id} kept={kept} />}
      </Asked>
      {kept && (
        <Section title={say('members')} note={say('members-note')} flush>
          <Asked query={members} lines={6}>
            {rows =>
              rows.length === 0 ? (
                <Empty title={say('no-members')}>{say('no-members-do')}</Empty>
              ) : (
                <MemberTable members={rows} />
              )
            }
          </Asked>
        </Section>
      )}
    </Page>
  )
}
