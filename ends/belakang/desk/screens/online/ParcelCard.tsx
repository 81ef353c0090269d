import { Link } from '@tanstack/react-router'
import { Hint, Stack, Tag, type Tone } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Parcel } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { ParcelSteps } from './ParcelSteps.tsx'

const TONES: Readonly<Record<string, Tone>> = { ready: 'good', picking: 'warn', 'to-pick': 'warn' }

const stateWord = (state: string) => `state-${state}` as keyof typeof ONLINE

const Clock = ({ parcel }: { readonly parcel: Parcel }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  const said = [
    parcel.due && say('due-by', { at: format.dateTime(parcel.due) }),
    ['to-pick', 'picking'].includes(parcel.state) && say('pick-by', { at: format.dateTime(parcel.pickBy) }),
    parcel.state === 'packed' && parcel.runAt && say('run-at', { at: format.dateTime(parcel.runAt) }),
    parcel.picker && say('picked-by', { name: parcel.picker }),
    parcel.toPay > 0 && say('to-pay', { amount: format.money(parcel.toPay) }),
  ]
  return <p>{said.filter(Boolean).join(' · ')}</p>
}

/** One parcel: for whom, by when, what is in it, and what comes next. */
export const ParcelCard = ({ parcel, at }: { readonly parcel: Parcel; readonly at: string }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  return (
    <Section
      title={
        <>
          <Link to="/online/orders/$id" params={{ id: parcel.order }}>
            {parcel.number}
          </Link>{' '}
          {parcel.buyer}
        </>
      }
      note={`${say(parcel.way)} · ${parcel.placeName}`}
      tools={<ParcelSteps parcel={parcel} at={at} />}
    >
      <Stack>
        <div>
          <Tag tone={TONES[parcel.state] ?? 'plain'}>{say(stateWord(parcel.state))}</Tag>
        </div>
        {parcel.hereAt && <Hint tone="warn">{say('here-now', { where: parcel.hereWhere || '—' })}</Hint>}
        <Clock parcel={parcel} />
        <DataTable
          label={say('goods')}
          rows={parcel.lines}
          rowKey={l => l.line}
          columns={[
            { key: 'item', head: say('item'), cell: l => `${l.name} · ${l.sku}` },
            { key: 'qty', head: say('qty'), align: 'end', cell: l => format.qty(l.qty) },
          ]}
        />
      </Stack>
    </Section>
  )
}
