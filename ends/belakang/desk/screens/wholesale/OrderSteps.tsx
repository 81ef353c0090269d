import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { WholeOrder } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

type Ask = 'cancel' | 'release' | 'refuse'

type AskReasonProps = {
  readonly ask: Ask
  readonly busy: boolean
  readonly error: unknown
  readonly onDo: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for the reason, which is kept with who and when. */
const AskReason = ({ ask, busy, error, onDo, onClose }: AskReasonProps) => {
  const say = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const [reason, setReason] = useState('')
  const titles = { cancel: say('cancel'), release: say('release-title'), refuse: say('refuse-title') }
  return (
    <Modal opened onClose={onClose} title={titles[ask]} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        {ask === 'cancel' && <Hint>{say('cancel-what')}</Hint>}
        <Textarea
          data-autofocus
          label={say('reason')}
          description={say('reason-hint')}
          autosize
          minRows={2}
          value={reason}
          onChange={e => setReason(e.currentTarget.value)}
        />
        {error !== null && error !== undefined && <FaultNote error={error} />}
        <Row>
          <Button
            color={ask === 'release' ? undefined : 'red'}
            loading={busy}
            disabled={ask !== 'cancel' && reason.trim().length < 3}
            onClick={() => onDo(reason.trim())}
          >
            {say(ask)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {frame('close')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}

const CANCELLABLE: readonly WholeOrder['state'][] = ['draft', 'waiting', 'confirmed', 'back-ordered', 'partly-supplied']
const AGREED: readonly WholeOrder['state'][] = ['confirmed', 'back-ordered', 'partly-supplied']

type OrderStepsProps = { readonly order: WholeOrder; readonly change: (() => void) | null }

/** What can be done with an order where it stands, by who may. */
export const OrderSteps = ({ order, change }: OrderStepsProps) => {
  const say = useSay(WHOLESALE)
  const may = useMay()
  const [asking, setAsking] = useState<Ask | null>(null)
  const { id, version, number, place } = order
  const done = (now: { state: WholeOrder['state'] }) => say('done-state', { number, state: say(`state-${now.state}`) })
  const telling = { done, touches: ['orders', 'flow'], after: () => setAsking(null) }
  const confirm = useDeed(server.orders.orders.confirm, telling)
  const release = useDeed(server.orders.orders.release, { ...telling, quiet: true })
  const cancel = useDeed(server.orders.orders.cancel, { ...telling, quiet: true })
  const hand = useDeed(server.distribution.takeOrder, {
    ...{ done: taken => say('hand-done', { number: taken.number }), touches: ['orders', 'distribution'] },
  })
  const writes = may('orders.write', place)
  const left = order.items.some(l => l.handed + l.shipped + l.cancelled < l.qty)
  const run = (ask: Ask, reason: string) =>
    ask === 'cancel' ? cancel.mutate({ id, version, reason }) : release.mutate({ id, version, decision: ask, reason })
  return (
    <>
      <Row>
        {order.state === 'waiting' && may('orders.credit', place) && (
          <>
            <Button onClick={() => setAsking('release')}>{say('release')}</Button>
            <Button color="red" variant="default" onClick={() => setAsking('refuse')}>
              {say('refuse')}
            </Button>
          </>
        )}
        {writes && order.state === 'draft' && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({ id, version })}>
            {say('confirm')}
          </Button>
        )}
        {writes && AGREED.includes(order.state) && order.items.some(l => l.held > 0) && (
          <Button loading={hand.isPending} onClick={() => hand.mutate({ id })}>
            {say('hand')}
          </Button>
        )}
        {writes && change && (
          <Button variant="default" onClick={change}>
            {say('change')}
          </Button>
        )}
        {writes && left && CANCELLABLE.includes(order.state) && (
          <Button variant="default" color="red" onClick={() => setAsking('cancel')}>
            {say('cancel')}
          </Button>
        )}
      </Row>
      {asking && (
        <AskReason
          ask={asking}
          busy={release.isPending || cancel.isPending}
          error={release.error ?? cancel.error}
          onDo={reason => run(asking, reason)}
          onClose={() => {
            release.reset()
            cancel.reset()
            setAsking(null)
          }}
        />
      )}
    </>
  )
}
