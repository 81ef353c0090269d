import { Link } from '@tanstack/react-router'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SpecialRow } from '../../server/special-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { CancelSpecial } from './CancelSpecial.tsx'
import { useDays } from './SpecialFigures.tsx'

/** Where it stands: waiting for goods, or as its parcel does. */
const State = ({ row }: { readonly row: SpecialRow }) => {
  const say = useSay(SPECIAL)
  const online = useSay(ONLINE)
  if (row.state !== 'ordered' || row.parcel === null)
    return <Tag>{say(row.state === 'ordered' ? 'waiting' : row.state)}</Tag>
  if (row.parcel === 'waiting') return <Tag tone={row.peg?.lost ? 'bad' : 'warn'}>{say('waiting')}</Tag>
  const tone = row.parcel === 'ready' || row.parcel === 'handed-over' ? 'good' : 'warn'
  return <Tag tone={tone}>{online(`state-${row.parcel}` as keyof typeof ONLINE)}</Tag>
}

/** What brings it, and the day it comes. */
const Peg = ({ row }: { readonly row: SpecialRow }) => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  const { peg } = row
  if (!peg) return row.state === 'ordered' ? say('other-place') : null
  const word = peg.lost ? 'peg-lost' : peg.arrived ? 'peg-came' : 'peg-waits'
  return (
    <>
      {say(word, { number: peg.number, day: format.day(peg.expected) })}
      {peg.slips > 0 && <div>{say('peg-slips', { n: peg.slips })}</div>}
    </>
  )
}

/** Special orders that were answered, those at work first. */
export const SpecialTable = ({ rows }: { readonly rows: readonly SpecialRow[] }) => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  const days = useDays()
  return (
    <DataTable
      label={say('ordered')}
      rows={rows}
      rowKey={r => r.id}
      mark={r => (r.state === 'ordered' ? undefined : 'faded')}
      columns={[
        {
          key: 'who',
          head: say('customer'),
          cell: r => (
            <>
              {r.number ? (
                <Link to="/online/orders/$id" params={{ id: r.id }}>
                  <b>{r.number}</b>
                </Link>
              ) : null}
              <div>{r.buyer}</div>
            </>
          ),
        },
        { key: 'what', head: say('what'), cell: r => `${r.packs} × ${r.what}` },
        { key: 'state', head: say('state'), cell: r => <State row={r} /> },
        { key: 'due', head: say('promised'), hide: 'phone', cell: r => r.due && format.dateTime(r.due) },
        { key: 'peg', head: say('brings'), hide: 'phone', cell: r => <Peg row={r} /> },
        {
          key: 'took',
          head: say('took'),
          align: 'end',
          cell: r =>
            r.leadMillidays === null ? (
              ['waiting', 'to-pick'].includes(r.parcel ?? '') && <CancelSpecial id={r.id} place={r.place} />
            ) : (
              <b>{days(r.leadMillidays)}</b>
            ),
        },
      ]}
    />
  )
}
