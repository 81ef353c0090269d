import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../parts/may.ts'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Parcel } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { HandOver } from './HandOver.tsx'
import { Picked } from './Picked.tsx'

const TOUCHES = ['orders', 'stock', 'flow', 'books']
type StepsProps = { readonly parcel: Parcel; readonly at: string }

/** The one next step of a parcel, for who may do it where it is. */
export const ParcelSteps = ({ parcel, at }: StepsProps) => {
  const say = useSay(ONLINE)
  const may = useMay()
  const [open, setOpen] = useState<'pick' | 'hand' | null>(null)
  const start = useDeed(server.orders.serving.start, {
    touches: TOUCHES,
    after: ({ taken }) => tell(say(taken.length > 0 ? 'start-done' : 'start-taken'), taken.length > 0 ? 'good' : 'bad'),
  })
  const send = useDeed(server.orders.serving.send, { done: say('send-done'), touches: TOUCHES })
  const arrive = useDeed(server.orders.serving.arrive, { done: say('arrive-done'), touches: TOUCHES })
  if (!may('orders.fulfil', at)) return null
  const close = () => setOpen(null)
  const step = (label: string, busy: boolean, go: () => void) => (
    <Button size="compact-md" loading={busy} onClick={go}>
      {label}
    </Button>
  )
  return (
    <>
      {parcel.state === 'to-pick' &&
        step(say('start'), start.isPending, () => start.mutate({ place: at, parcels: [parcel.id] }))}
      {parcel.state === 'picking' && step(say('pick'), false, () => setOpen('pick'))}
      {parcel.state === 'packed' && step(say('send'), send.isPending, () => send.mutate({ id: parcel.id }))}
      {['on-way', 'sent'].includes(parcel.state) &&
        step(say('arrive'), arrive.isPending, () => arrive.mutate({ id: parcel.id }))}
      {parcel.state === 'ready' && step(say('hand'), false, () => setOpen('hand'))}
      {open === 'pick' && <Picked parcel={parcel} close={close} />}
      {open === 'hand' && <HandOver parcel={parcel} close={close} />}
    </>
  )
}
