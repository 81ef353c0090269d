import { Button, Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { PaperMenu } from '../../parts/PaperMenu.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Purchase } from '../../server/kinds.ts'
import { meQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'

const DEEDS = {
  draft: ['submit', 'cancel'],
  submitted: ['approve', 'reject', 'cancel'],
  approved: ['send', 'cancel'],
  sent: ['confirm', 'cancel'],
  confirmed: ['cancel'],
  'partly-received': ['close'],
  received: ['close'],
  closed: [],
  cancelled: [],
} as const

type Deed = (typeof DEEDS)[keyof typeof DEEDS][number]

const NOTED: readonly Deed[] = ['reject', 'cancel', 'confirm', 'close']
const APPROVING: readonly Deed[] = ['approve', 'reject']
const HARD: readonly Deed[] = ['cancel', 'reject']

type AskProps = {
  readonly order: Purchase
  readonly deed: Deed
  readonly busy: boolean
  readonly error: unknown
  readonly onDo: (more: { note: string; promised?: string }) => void
  readonly onClose: () => void
}

/** Asks for a reason, or for the day that the supplier promises. */
const Ask = ({ order, deed, busy, error, onDo, onClose }: AskProps) => {
  const say = useSay(PURCHASING)
  const frame = useSay(FRAME)
  const [note, setNote] = useState('')
  const [promised, setPromised] = useState(order.expected)
  return (
    <Modal opened onClose={onClose} title={say(`do-${deed}`)} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        {deed === 'confirm' && <DayPick label={say('promise')} value={promised} onChange={setPromised} />}
        <Textarea
          data-autofocus
          label={say('step-note')}
          description={say('step-note-hint')}
          autosize
          minRows={2}
          value={note}
          onChange={e => setNote(e.currentTarget.value)}
        />
        {error !== null && error !== undefined && <FaultNote error={error} />}
        <Row>
          <Button
            color={HARD.includes(deed) ? 'red' : undefined}
            loading={busy}
            onClick={() => onDo({ note: note.trim(), ...(deed === 'confirm' && { promised }) })}
          >
            {say(`do-${deed}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {frame('cancel')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}

type OrderStepsProps = { readonly order: Purchase; readonly change: (() => void) | null }

/** What can be done with an order where it stands, by who may. */
export const OrderSteps = ({ order, change }: OrderStepsProps) => {
  const say = useSay(PURCHASING)
  const may = useMay()
  const { data: me } = useQuery(meQuery)
  const [asking, setAsking] = useState<Deed | null>(null)
  const deed = useDeed(server.purchasing.orders.step, {
    done: now => say('done-step', { number: order.number, state: say(`state-${now.state}`) }),
    touches: ['purchasing', 'flow'],
    quiet: asking !== null,
    after: () => setAsking(null),
  })
  const mine = order.submittedBy !== null && order.submittedBy === me?.id
  const shown = DEEDS[order.state].filter((d: Deed) =>
    may(APPROVING.includes(d) ? 'purchasing.approve' : 'purchasing.write', order.place),
  )
  const run = (d: Deed, more: { note: string; promised?: string } = { note: '' }) =>
    deed.mutate({ id: order.id, deed: d, version: order.version, ...more })
  return (
    <>
      <Row>
        <PaperMenu id={order.id} ask={server.purchasing.orders.paper} />
        {change && (
          <Button variant="default" onClick={change}>
            {say('change')}
          </Button>
        )}
        {shown.map((d: Deed, n) => (
          <Button
            key={d}
            variant={HARD.includes(d) ? 'light' : n === 0 ? 'filled' : 'default'}
            color={HARD.includes(d) ? 'red' : undefined}
            loading={deed.isPending && asking === null && deed.variables?.deed === d}
            disabled={d === 'approve' && mine}
            onClick={() => (NOTED.includes(d) ? setAsking(d) : run(d))}
          >
            {say(`do-${d}`)}
          </Button>
        ))}
      </Row>
      {order.state === 'submitted' && mine && <Hint tone="warn">{say('own-approval')}</Hint>}
      {order.state === 'approved' && <Hint>{say('send-how', { email: order.supplierEmail ?? say('no-email') })}</Hint>}
      {asking && (
        <Ask
          order={order}
          deed={asking}
          busy={deed.isPending}
          error={deed.error}
          onDo={more => run(asking, more)}
          onClose={() => {
            deed.reset()
            setAsking(null)
          }}
        />
      )}
    </>
  )
}
