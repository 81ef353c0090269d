import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReachInput, ReachView } from '#modules/notify/contract/index.ts'
import { WAYS } from '#modules/notify/rules/index.ts'
import { Asked } from '../../parts/Asked.tsx'
import { Hint, Row, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { REACH } from '../../words/reach.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'
import { ProveAddress } from './ProveAddress.tsx'
import { ReachPast } from './ReachPast.tsx'

type Way = (typeof WAYS)[number]
type Level = ReachInput['ways'][number]['from']
type WayDraft = { readonly address: string; readonly from: Level | 'off' }
type Draft = Omit<ReachInput, 'ways'> & { readonly ways: Readonly<Record<Way, WayDraft>> }

const draftOf = (view: ReachView): Draft => {
  const way = (it: Way): WayDraft =>
    view.ways.find(kept => kept.way === it) ?? {
      address: (it === 'mail' ? view.known.mail : view.known.phone) ?? '',
      from: 'off',
    }
  const { offered: _, known: _k, proven: _p, ...rest } = view
  return { ...rest, ways: { mail: way('mail'), whatsapp: way('whatsapp'), sms: way('sms'), call: way('call') } }
}

const inputOf = ({ ways, ...rest }: Draft): ReachInput => ({
  ...rest,
  ways: WAYS.flatMap(way => {
    const { address, from } = ways[way]
    return from === 'off' ? [] : [{ way, address, from }]
  }),
})

const clockOf = (minute: number | null) =>
  minute === null ? '' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const minuteOf = (clock: string): number | null => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(clock) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

type WayRowProps = {
  readonly way: Way
  readonly draft: WayDraft
  readonly offered: ReachView['offered'][Way]
  readonly proven: ReachView['proven']
  readonly change: (next: WayDraft) => void
}

const WayRow = ({ way, draft, offered, proven, change }: WayRowProps) => {
  const say = useSay(REACH)
  const name = say(`way-${way}`)
  const levels = (['off', 'every', 'late', 'urgent'] as const).map(it => ({ value: it, label: say(`level-${it}`) }))
  return (
    <li className={styles.way}>
      <b>
        {name} {offered === 'simulated' && <Tag tone="warn">{say('simulated')}</Tag>}
      </b>
      {offered === 'off' ? (
        <span className="quiet">{say('way-off')}</span>
      ) : (
        <>
          <TextInput
            aria-label={`${name}: ${say(way === 'mail' ? 'address-mail' : 'address-phone')}`}
            placeholder={say(way === 'mail' ? 'address-mail' : 'address-phone')}
            inputMode={way === 'mail' ? 'email' : 'tel'}
            value={draft.address}
            onChange={e => change({ ...draft, address: e.currentTarget.value })}
          />
          <Select
            aria-label={`${name}: ${say('level')}`}
            allowDeselect={false}
            data={levels}
            value={draft.from}
            onChange={from => change({ ...draft, from: (from ?? 'off') as WayDraft['from'] })}
          />
          <ProveAddress way={way} address={draft.address} wanted={draft.from !== 'off'} proven={proven} />
        </>
      )}
    </li>
  )
}

const ZONES = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
]
const LANGUAGES = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
]

type QuietProps = { readonly draft: Draft; readonly change: (next: Partial<Draft>) => void }

const Quiet = ({ draft, change }: QuietProps) => {
  const say = useSay(REACH)
  const on = draft.quietFrom !== null
  const time = (key: 'quietFrom' | 'quietTo', label: string) => (
    <TextInput
      type="time"
      label={label}
      value={clockOf(draft[key])}
      onChange={e => {
        const minute = minuteOf(e.currentTarget.value)
        if (minute !== null) change({ [key]: minute })
      }}
    />
  )
  return (
    <Stack>
      <Checkbox
        label={say('quiet')}
        description={say('quiet-what')}
        checked={on}
        onChange={e =>
          change(e.currentTarget.checked ? { quietFrom: 1260, quietTo: 360 } : { quietFrom: null, quietTo: null })
        }
      />
      <div className={styles.quiet}>
        {on && time('quietFrom', say('from'))}
        {on && time('quietTo', say('to'))}
        <Select
          label={say('zone')}
          allowDeselect={false}
          data={ZONES}
          value={draft.timeZone}
          onChange={zone => change({ timeZone: (zone ?? draft.timeZone) as Draft['timeZone'] })}
        />
        <Select
          label={say('language')}
          allowDeselect={false}
          data={LANGUAGES}
          value={draft.language}
          onChange={language => change({ language: (language ?? draft.language) as Draft['language'] })}
        />
      </div>
      {on && (
        <Checkbox
          label={say('urgent-anytime')}
          checked={draft.urgentAnytime}
          onChange={e => change({ urgentAnytime: e.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

const ReachForm = ({ view }: { readonly view: ReachView }) => {
  const say = useSay(REACH)
  const [draft, setDraft] = useState(() => draftOf(view))
  const deed = useDeed(server.notify.saveReach, { done: say('saved'), touches: ['notify'], quiet: true })
  const change = (next: Partial<Draft>) => setDraft(now => ({ ...now, ...next }))
  const isSimulated = Object.values(view.offered).includes('simulated')
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        deed.mutate(inputOf(draft))
      }}
    >
      <Stack>
        <p className="quiet">{say('lead')}</p>
        {isSimulated && <Hint tone="warn">{say('simulated-what')}</Hint>}
        <ul className={styles.rows}>
          {WAYS.map(way => (
            <WayRow
              key={way}
              way={way}
              draft={draft.ways[way]}
              offered={view.offered[way]}
              proven={view.proven}
              change={next => change({ ways: { ...draft.ways, [way]: next } })}
            />
          ))}
        </ul>
        <Quiet draft={draft} change={change} />
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button type="submit" loading={deed.isPending}>
            {say('save')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}

/** By which ways tasks may come to a person, when not, and what has come. */
export const Reach = () => {
  const say = useSay(REACH)
  const query = useQuery({ queryKey: ['notify', 'reach'], queryFn: () => server.notify.reach() })
  const count = query.data?.ways.length ?? 0
  return (
    <Section
      title={say('title')}
      tools={
        query.data && (
          <Tag tone={count > 0 ? 'good' : 'plain'}>{count > 0 ? say('some', { n: count }) : say('none')}</Tag>
        )
      }
    >
      <Asked query={query}>
        {view => (
          <Stack>
            <ReachForm key={view.version} view={view} />
            <ReachPast />
          </Stack>
        )}
      </Asked>
    </Section>
  )
}
