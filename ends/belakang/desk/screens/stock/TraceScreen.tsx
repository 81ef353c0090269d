import { Button, Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ShareBar } from '../../charts/ShareBar.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Facts, Hint, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { traceQuery } from '../../server/goods-queries.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { Expires } from './Expires.tsx'
import { Steps } from './Steps.tsx'

type Trace = Answered<Client['stock']['trace']>
const Recall = ({ lot, close }: { readonly lot: Trace['lot']; readonly close: () => void }) => {
  const say = useSay(GOODS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const deed = useDeed(server.stock.recall, {
    done: answer => say('recall-done', { qty: format.qty(answer.qty) }),
    touches: ['stock', 'flow'],
    quiet: true,
    after: close,
  })
  return (
    <Modal
      opened
      onClose={close}
      title={say('recall-title', { code: lot.code })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint tone="warn">{say('recall-what')}</Hint>
        <Textarea
          data-autofocus
          label={say('recall-reason')}
          maxLength={200}
          value={reason}
          onChange={e => setReason(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button
          color="red"
          loading={deed.isPending}
          disabled={reason.trim().length < 3}
          onClick={() => deed.mutate({ id, lot: lot.id, day: today, reason: reason.trim() })}
        >
          {say('recall')}
        </Button>
      </Stack>
    </Modal>
  )
}

const Lies = ({ lies }: { readonly lies: Trace['lies'] }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  if (lies.length === 0) return <Empty title={say('nothing-here')} />
  return (
    <DataTable
      label={say('lies')}
      rows={lies}
      rowKey={r => `${r.place} ${r.state} ${r.location}`}
      columns={[
        { key: 'place', head: say('place'), cell: r => r.placeCode || say('transit') },
        { key: 'location', head: say('location'), cell: r => <span className="code">{r.location ?? '–'}</span> },
        { key: 'state', head: say('state'), cell: r => say(r.state as 'on-hand') },
        { key: 'qty', head: say('quantity'), align: 'end', cell: r => <b>{format.qty(r.qty)}</b> },
      ]}
    />
  )
}

const Found = ({ it }: { readonly it: Trace }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const today = useToday()
  const { lot, totals } = it
  const shares = [
    { key: 'sold', name: say('total-sold'), value: totals.sold, text: format.qty(totals.sold) },
    { key: 'lies', name: say('total-lies'), value: totals.lies, text: format.qty(totals.lies) },
  ]
  return (
    <Stack>
      <Section>
        <Stack>
          <Facts
            rows={[
              [say('item'), `${lot.name} · ${lot.sku}`],
              [say('expires'), <Expires key="e" day={lot.expires} today={today} />],
              [say('total-came'), `${format.qty(totals.came)} ${lot.unit}`],
              lot.recalledAt !== null && [say('recalled'), `${format.dateTime(lot.recalledAt)} · ${lot.recallReason}`],
            ]}
          />
          <ShareBar label={say('trace')} shares={shares} />
        </Stack>
      </Section>
      {it.more > 0 && <Hint>{say('trace-more', { n: format.qty(it.more * 1000) })}</Hint>}
      <Section flush title={say('lies')}>
        <Lies lies={it.lies} />
      </Section>
      <Section flush title={say('came')}>
        <Steps label={say('came')} steps={it.came} />
      </Section>
      {it.went.length > 0 && (
        <Section flush title={say('went')}>
          <Steps label={say('went')} steps={it.went} />
        </Section>
      )}
      <Section flush title={say('sales')} note={it.sold.some(s => s.assumed) ? say('assumed-what') : undefined}>
        {it.sold.length === 0 ? (
          <Empty title={say('sales-none')} />
        ) : (
          <Steps label={say('sales')} steps={it.sold.slice(0, 300)} withBuyers />
        )}
      </Section>
    </Stack>
  )
}

/** One lot both ways: from whom it came, where it lies, and whom it was sold to. */
export default function TraceScreen() {
  const { lot } = useParams({ from: '/stock/lots/$lot' })
  const say = useSay(GOODS)
  const may = useMay()
  const query = useQuery(traceQuery(lot))
  const [recalling, setRecalling] = useState(false)
  const it = query.data?.lot
  return (
    <Page
      title={it ? say('trace-of', { code: it.code }) : say('trace')}
      lead={it?.name}
      above={<Link to="/stock/lots">{say('trace-back')}</Link>}
      tools={
        may('stock.adjust') &&
        it &&
        !it.recalledAt && (
          <Button color="red" variant="outline" onClick={() => setRecalling(true)}>
            {say('recall')}
          </Button>
        )
      }
    >
      <Asked query={query} lines={12}>
        {found => <Found it={found} />}
      </Asked>
      {recalling && it && <Recall lot={it} close={() => setRecalling(false)} />}
    </Page>
  )
}
