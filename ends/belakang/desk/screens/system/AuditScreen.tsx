import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty, Waiting } from '../../parts/Asked.tsx'
import { Hint, Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { AUDIT_WHAT } from '../../words/audit.ts'
import { FRAME } from '../../words/frame.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'
import { SystemTabs } from './SystemTabs.tsx'

type Entry = Answered<Client['access']['audit']>[number]

const PAGE = 60

const Verdict = () => {
  const say = useSay(SYSTEM)
  const proof = useQuery({
    queryKey: ['proof', 'audit'],
    queryFn: () => server.access.verifyAudit(),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const it = proof.data
  return (
    <>
      <Row>
        <Button variant="light" loading={proof.isFetching} onClick={() => void proof.refetch()}>
          {say('verify-audit')}
        </Button>
      </Row>
      {proof.error && <FaultNote error={proof.error} />}
      {it?.faults.length === 0 && (
        <Hint tone="good">{say('audit-sound', { sealed: it.sealed, seals: it.seals, pending: it.pending })}</Hint>
      )}
      {it && it.faults.length > 0 && (
        <Hint tone="bad">
          <b>{say('audit-faults', { n: it.faults.length })}</b>
          {it.faults.map(f => (
            <p key={f.fault + f.detail}>{f.detail}</p>
          ))}
        </Hint>
      )}
    </>
  )
}

const Entries = ({ rows }: { readonly rows: readonly Entry[] }) => {
  const say = useSay(SYSTEM)
  const what = useSay(AUDIT_WHAT)
  const format = useFormats()
  return (
    <DataTable
      label={say('audit')}
      rows={rows}
      rowKey={e => String(e.seq)}
      columns={[
        { key: 'when', head: say('when'), cell: e => <span className="number">{format.dateTime(e.at)}</span> },
        { key: 'who', head: say('who'), cell: e => e.who.name },
        {
          key: 'what',
          head: say('what'),
          cell: e => (e.what in AUDIT_WHAT ? what(e.what as keyof typeof AUDIT_WHAT) : e.what),
        },
        { key: 'subject', head: say('subject'), hide: 'tablet', cell: e => <span className="code">{e.subject}</span> },
        { key: 'ip', head: say('ip'), hide: 'tablet', cell: e => <span className="code">{e.ip ?? ''}</span> },
        {
          key: 'detail',
          head: say('detail'),
          hide: 'phone',
          cell: e =>
            Object.keys(e.detail).length > 0 && <span className="code">{JSON.stringify(e.detail).slice(0, 160)}</span>,
        },
      ]}
    />
  )
}

/** Who changed what, and the proof that the trail is whole. */
export default function AuditScreen() {
  const say = useSay(SYSTEM)
  const frame = useSay(FRAME)
  const [typed, setTyped] = useState('')
  const [who] = useDebouncedValue(typed.trim(), 300)
  const query = useInfiniteQuery({
    queryKey: ['access', 'audit', who],
    queryFn: ({ pageParam }) =>
      server.access.audit({ limit: PAGE, ...(who && { who }), ...(pageParam > 0 && { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: (last: Entry[]) => (last.length < PAGE ? undefined : last.at(-1)?.seq),
    placeholderData: keepPreviousData,
  })
  const rows = query.data?.pages.flat() ?? []
  return (
    <Page
      title={say('system')}
      lead={say('audit-lead')}
      tools={
        <TextInput
          aria-label={say('who')}
          placeholder={say('who')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
          w={240}
        />
      }
    >
      <SystemTabs />
      <Verdict />
      <Section flush>
        {query.error && <FaultNote error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Waiting lines={10} />}
        {query.data && rows.length === 0 && <Empty title={say('audit-none')} />}
        {rows.length > 0 && <Entries rows={rows} />}
      </Section>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {frame('load-more')}
        </Button>
      )}
    </Page>
  )
}
