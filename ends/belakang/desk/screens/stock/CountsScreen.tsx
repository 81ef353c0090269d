import { Button, Modal, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { countsQuery, locationsQuery } from '../../server/goods-queries.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { COUNT_TONES } from './count-tones.ts'
import { StockTabs } from './StockTabs.tsx'

type StartProps = { readonly place: string | null; readonly close: () => void }

/** A new count: what is most likely wrong, or everything in one location. */
const Start = ({ place: given, close }: StartProps) => {
  const say = useSay(GOODS)
  const frame = useSay(FRAME)
  const go = useNavigate()
  const [id] = useState(newId)
  const [place, setPlace] = useState(given)
  const [name, setName] = useState('')
  const [by, setBy] = useState('risk')
  const [limit, setLimit] = useState(20)
  const [location, setLocation] = useState<string | null>(null)
  const locations = useQuery({ ...locationsQuery(place ?? ''), enabled: place !== null && by === 'location' })
  const deed = useDeed(server.stock.startCount, {
    done: say('started'),
    touches: ['stock'],
    quiet: true,
    after: ({ id: made }) => void go({ to: '/stock/counts/$id', params: { id: made } }),
  })
  const ready = place !== null && name.trim() !== '' && (by === 'risk' || location !== null)
  const start = () => {
    if (!place) return
    const choose = by === 'risk' ? ({ by: 'risk', limit } as const) : ({ by: 'location', location: location! } as const)
    deed.mutate({ id, place, name: name.trim(), choose })
  }
  return (
    <Modal opened onClose={close} title={say('count-start')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <PlacePick label={say('place')} value={place} onChange={setPlace} needed />
        <TextInput
          data-autofocus
          label={say('count-name')}
          placeholder={say('count-name-hint')}
          maxLength={120}
          value={name}
          onChange={e => setName(e.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={say('count-by')}
          value={by}
          onChange={setBy}
          data={[
            { value: 'risk', label: say('by-risk') },
            { value: 'location', label: say('by-location') },
          ]}
        />
        {by === 'risk' ? (
          <NumberInput
            label={say('count-how-many')}
            min={1}
            max={500}
            allowDecimal={false}
            value={limit}
            onChange={value => setLimit(Number(value) || 1)}
          />
        ) : (
          <Select
            label={say('location')}
            searchable
            data={(locations.data ?? []).map(l => ({ value: l.id, label: l.name ? `${l.code} · ${l.name}` : l.code }))}
            value={location}
            onChange={setLocation}
          />
        )}
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!ready} onClick={start}>
          {say('count-start')}
        </Button>
      </Stack>
    </Modal>
  )
}

/** Counts that run and that are done. */
export default function CountsScreen() {
  const say = useSay(GOODS)
  const format = useFormats()
  const [place, setPlace] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)
  const query = useQuery(countsQuery(place))
  return (
    <Page
      title={say('counts-title')}
      lead={say('counts-lead')}
      tools={
        <>
          <PlacePick value={place} onChange={setPlace} />
          <Button onClick={() => setStarting(true)}>{say('count-start')}</Button>
        </>
      }
    >
      <StockTabs />
      <Section flush>
        <Asked query={query} lines={8}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('counts-none')}>{say('counts-none-do')}</Empty>
            ) : (
              <DataTable
                label={say('counts-title')}
                rows={rows}
                rowKey={r => r.id}
                columns={[
                  {
                    key: 'name',
                    head: say('count-name'),
                    cell: r => (
                      <Link to="/stock/counts/$id" params={{ id: r.id }}>
                        {r.name}
                      </Link>
                    ),
                  },
                  { key: 'place', head: say('place'), cell: r => r.placeCode },
                  {
                    key: 'state',
                    head: say('state'),
                    cell: r => <Tag tone={COUNT_TONES[r.state]}>{say(r.state)}</Tag>,
                  },
                  { key: 'progress', head: say('progress'), align: 'end', cell: r => `${r.counted} / ${r.lines}` },
                  {
                    key: 'when',
                    head: say('when'),
                    hide: 'phone',
                    cell: r => <span className="number">{format.dateTime(r.startedAt)}</span>,
                  },
                ]}
              />
            )
          }
        </Asked>
      </Section>
      {starting && <Start place={place} close={() => setStarting(false)} />}
    </Page>
  )
}
