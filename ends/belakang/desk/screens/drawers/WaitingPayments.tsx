import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePeople, useRegisters } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Card, Qris } from '../../server/kinds.ts'
import { DRAWERS } from '../../words/drawers.ts'
import { useSay } from '../../words/words.ts'
import { EndQris } from './EndQris.tsx'
import { SayCard } from './SayCard.tsx'

const QrisRows = ({ rows }: { readonly rows: readonly Qris[] }) => {
  const say = useSay(DRAWERS)
  const may = useMay()
  const ago = useAgo()
  const format = useFormats()
  const registers = useRegisters()
  const [ending, setEnding] = useState<Qris | null>(null)
  return (
    <>
      <DataTable
        label={say('qris')}
        rows={rows}
        rowKey={q => q.id}
        columns={[
          { key: 'way', head: say('way'), cell: q => `QRIS · ${q.register ? registers.code(q.register) : ''}` },
          { key: 'since', head: say('since'), hide: 'phone', cell: q => ago(q.startedAt) },
          { key: 'amount', head: say('amount'), align: 'end', cell: q => <b>{format.money(q.amount, 'IDR')}</b> },
          {
            key: 'do',
            head: '',
            align: 'end',
            cell: q =>
              may('payments.write') && (
                <Button size="compact-sm" variant="light" onClick={() => setEnding(q)}>
                  {say('decide')}
                </Button>
              ),
          },
        ]}
      />
      {ending && <EndQris attempt={ending} close={() => setEnding(null)} />}
    </>
  )
}

const CardRows = ({ rows }: { readonly rows: readonly Card[] }) => {
  const say = useSay(DRAWERS)
  const may = useMay()
  const ago = useAgo()
  const format = useFormats()
  const person = usePeople()
  const registers = useRegisters()
  const [saying, setSaying] = useState<Card | null>(null)
  const said = (c: Card) =>
    c.proposal && say('said-once', { who: person(c.proposal.by), outcome: say(c.proposal.outcome) })
  return (
    <>
      <DataTable
        label={say('card')}
        rows={rows}
        rowKey={c => c.id}
        columns={[
          {
            key: 'way',
            head: say('way'),
            cell: c => (
              <Row>
                {say('card')} · {registers.code(c.register)} <Tag tone="warn">{c.state}</Tag>
                {c.proposal && <span className="quiet">{said(c)}</span>}
              </Row>
            ),
          },
          { key: 'since', head: say('since'), hide: 'phone', cell: c => ago(c.changedAt) },
          { key: 'amount', head: say('amount'), align: 'end', cell: c => <b>{format.money(c.amount, c.currency)}</b> },
          {
            key: 'do',
            head: '',
            align: 'end',
            cell: c =>
              may('payments.write') && (
                <Button size="compact-sm" variant="light" onClick={() => setSaying(c)}>
                  {say('decide')}
                </Button>
              ),
          },
        ]}
      />
      {saying && <SayCard attempt={saying} close={() => setSaying(null)} />}
    </>
  )
}

/** Payments of which somebody must say whether the money is there. */
export const WaitingPayments = () => {
  const say = useSay(DRAWERS)
  const qris = useQuery({ queryKey: ['payments', 'qris'], queryFn: () => server.payments.awaitingQris() })
  const cards = useQuery({ queryKey: ['payments', 'cards'], queryFn: () => server.payments.openAttempts() })
  const none = qris.data?.length === 0 && cards.data?.length === 0
  return (
    <Section title={say('waiting')} flush={!none}>
      {none && <p className="quiet">{say('waiting-none')}</p>}
      {qris.data && qris.data.length > 0 && <QrisRows rows={qris.data} />}
      {cards.data && cards.data.length > 0 && <CardRows rows={cards.data} />}
    </Section>
  )
}
