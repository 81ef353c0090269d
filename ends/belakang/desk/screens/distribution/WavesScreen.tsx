import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { transfersQuery, wavesQuery } from '../../server/distribution-queries.ts'
import { newId } from '../../server/new-id.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'
import { DistributionTabs } from './DistributionTabs.tsx'
import { walkText } from './lengths.ts'
import { useCentre } from './use-centre.ts'

type Wave = Answered<Client['distribution']['waves']>[number]

const ListRow = ({ list }: { readonly list: Wave['lists'][number] }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const person = usePeople()
  const part = (n: number) => `${list.picks === 0 ? 0 : (n * 100) / list.picks}%`
  const finished = list.picks - list.left
  return (
    <div className={styles.list}>
      <span>
        <b>{list.number}</b>
        <div className="quiet">{list.takenBy ? person(list.takenBy) : say('nobody')}</div>
      </span>
      <span
        className={styles.track}
        role="progressbar"
        aria-label={`${list.number} ${say('progress')}`}
        aria-valuenow={finished}
        aria-valuemin={0}
        aria-valuemax={list.picks}
      >
        <i style={{ width: part(finished - list.short) }} />
        <i data-short style={{ width: part(list.short) }} />
      </span>
      <span className="number">
        {format.count(finished)} / {format.count(list.picks)}
        {list.short > 0 && (
          <span className="down">
            {' '}
            · {format.count(list.short)} {say('short')}
          </span>
        )}
      </span>
      <span className="number quiet">{walkText(list.walkMm, format)}</span>
    </div>
  )
}

const WaveCard = ({ wave }: { readonly wave: Wave }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const ago = useAgo()
  const saved = format.percent(wave.sShapeMm - wave.walkMm, wave.sShapeMm)
  return (
    <Section
      title={`${wave.number} · ${format.count(wave.transfers)} ${say('transfers')}`}
      note={`${ago(wave.madeAt)}${wave.sShapeMm > 0 ? ` · ${say('walk-saved', { walk: walkText(wave.walkMm, format), saved })}` : ''}`}
    >
      <div className={styles.lists}>
        {wave.lists.map(list => (
          <ListRow key={list.id} list={list} />
        ))}
      </div>
    </Section>
  )
}

/** Released transfers that wait, to be made into a wave. */
const Waiting = ({ place }: { readonly place: string }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const may = useMay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const query = useQuery(transfersQuery({ place, states: ['released'], search: '', limit: 300 }))
  const waiting = (query.data ?? []).filter(t => t.from === place)
  const chosen = waiting.filter(t => !left.has(t.id))
  const deed = useDeed(server.distribution.makeWave, {
    done: answer => say('wave-made', { number: answer.number, n: answer.lists, walk: walkText(answer.walkMm, format) }),
    touches: ['distribution'],
  })
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <Section
      title={say('waiting-wave')}
      flush
      tools={
        may('distribution.write', place) &&
        chosen.length > 0 && (
          <Button
            loading={deed.isPending}
            onClick={() => deed.mutate({ id: newId(), place, transfers: chosen.map(t => t.id) })}
          >
            {say('make-wave', { n: chosen.length })}
          </Button>
        )
      }
    >
      {waiting.length === 0 ? (
        <Empty title={say('waiting-none')} />
      ) : (
        <DataTable
          label={say('waiting-wave')}
          rows={waiting}
          rowKey={t => t.id}
          mark={t => (left.has(t.id) ? 'faded' : undefined)}
          columns={[
            {
              key: 'choose',
              head: '',
              width: '44px',
              cell: t => <Checkbox aria-label={t.number} checked={!left.has(t.id)} onChange={() => toggle(t.id)} />,
            },
            {
              key: 'number',
              head: say('number'),
              cell: t => (
                <Link to="/distribution/transfers/$id" params={{ id: t.id }}>
                  {t.number}
                </Link>
              ),
            },
            { key: 'to', head: say('to'), cell: t => t.toName },
            { key: 'due', head: say('due'), cell: t => format.dayShort(t.dueDay) },
            { key: 'lines', head: say('lines'), align: 'end', cell: t => format.count(t.lines) },
          ]}
        />
      )}
    </Section>
  )
}

/** The wave board of a centre, live: who picks which list, how far it is, what was short. */
export default function WavesScreen() {
  const say = useSay(DISTRIBUTION)
  const { place, setPlace } = useCentre()
  const open = useQuery(wavesQuery(place, false))
  const ended = useQuery(wavesQuery(place, true))
  return (
    <Page
      title={say('title')}
      lead={say('waves-lead')}
      tools={<PlacePick value={place || null} onChange={setPlace} kinds={['distribution-centre']} needed />}
    >
      <DistributionTabs />
      <Asked query={open} lines={6}>
        {waves =>
          waves.length === 0 ? (
            <Section>
              <Empty title={say('no-waves')}>{say('no-waves-do')}</Empty>
            </Section>
          ) : (
            waves.map(wave => <WaveCard key={wave.id} wave={wave} />)
          )
        }
      </Asked>
      {place && <Waiting place={place} />}
      {(ended.data ?? []).slice(0, 3).map(wave => (
        <WaveCard key={wave.id} wave={wave} />
      ))}
    </Page>
  )
}
