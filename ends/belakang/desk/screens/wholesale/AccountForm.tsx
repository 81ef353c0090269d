import { Button, Checkbox, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { partyCustomersQuery, type WholeAccount } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ACCOUNTS, WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { millionthsOf, minuteOf, textOfMillionths, textOfMinute, wholeOf } from './typed-terms.ts'

type Input = Parameters<typeof server.orders.accounts.save>[0]

const blank = (): Input => ({
  ...{ id: newId(), name: '', group: null, taxId: null, place: '', termDays: 30, limit: 0, blocked: false },
  ...{ blockedWhy: '', short: 'back-order', leadDays: 1, address: '', postcode: null, latitudeE6: null },
  ...{ longitudeE6: null, opens: 480, closes: 1020, serviceMinutes: 30 },
})

const inputOf = (it: WholeAccount): Input => {
  const { id, name, group, taxId, place, termDays, limit, blocked, blockedWhy, short, leadDays, version } = it
  const { address, postcode, latitudeE6, longitudeE6, opens, closes, serviceMinutes } = it
  return {
    ...{ id, name, group, taxId, place, termDays, limit, blocked, blockedWhy, short, leadDays, version },
    ...{ address, postcode, latitudeE6, longitudeE6, opens, closes, serviceMinutes },
  }
}

/** Chooses who it is: somebody of the address book, or a new entry by its name. */
const Who = ({ it, set }: { readonly it: Input; readonly set: (more: Partial<Input>) => void }) => {
  const say = useSay(ACCOUNTS)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 200)
  const { data: parties = [] } = useQuery(partyCustomersQuery(asked))
  const pick = (id: string | null) => {
    const party = parties.find(p => p.id === id)
    set(party ? { id: party.id, name: party.name, group: party.groupCode } : { id: newId() })
  }
  return (
    <Select
      label={say('from')}
      description={say('from-hint')}
      data={parties.map(p => ({ value: p.id, label: p.phone ? `${p.name} · ${p.phone}` : p.name }))}
      value={parties.some(p => p.id === it.id) ? it.id : null}
      onChange={pick}
      onSearchChange={setText}
      searchable
      clearable
    />
  )
}

type Field = (
  key: string,
  shown: string,
  take: (text: string) => void,
) => {
  readonly value: string
  readonly onChange: (e: { currentTarget: { value: string } }) => void
}

/** Fields that keep what was typed while it is not sound yet. */
const useTyped = (): Field => {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  return (key, shown, take) => ({
    value: typed[key] ?? shown,
    onChange: e => {
      const { value } = e.currentTarget
      setTyped(now => ({ ...now, [key]: value }))
      take(value)
    },
  })
}

type PartProps = { readonly it: Input; readonly set: (more: Partial<Input>) => void; readonly field: Field }

/** Where goods are brought, and when they are taken in. */
const Where = ({ it, set, field }: PartProps) => {
  const say = useSay(ACCOUNTS)
  return (
    <>
      <TextInput
        label={say('address')}
        value={it.address ?? ''}
        onChange={e => set({ address: e.currentTarget.value })}
      />
      <Fields>
        <TextInput
          label={say('postcode')}
          value={it.postcode ?? ''}
          onChange={e => set({ postcode: e.currentTarget.value.trim() || null })}
        />
        <TextInput
          label={say('latitude')}
          description={say('located-hint')}
          {...field('latitude', textOfMillionths(it.latitudeE6), text => set({ latitudeE6: millionthsOf(text, 90) }))}
        />
        <TextInput
          label={say('longitude')}
          description={say('located-hint')}
          {...field('longitude', textOfMillionths(it.longitudeE6), text =>
            set({ longitudeE6: millionthsOf(text, 180) }),
          )}
        />
        <TextInput
          type="time"
          label={say('opens')}
          {...field('opens', textOfMinute(it.opens ?? 480), text => set({ opens: minuteOf(text) ?? 0 }))}
        />
        <TextInput
          type="time"
          label={say('closes')}
          {...field('closes', textOfMinute(it.closes ?? 1020), text => set({ closes: minuteOf(text) ?? 0 }))}
        />
      </Fields>
    </>
  )
}

type AccountFormProps = {
  readonly account?: WholeAccount
  readonly after: (id: string) => void
  readonly close: () => void
}

/** Terms of a customer on account: price group, payment term, limit, and where goods are brought. */
export const AccountForm = ({ account, after, close }: AccountFormProps) => {
  const say = useSay(ACCOUNTS)
  const words = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const [it, setIt] = useState(() => (account ? inputOf(account) : blank()))
  const set = (more: Partial<Input>) => setIt(now => ({ ...now, ...more }))
  const field = useTyped()
  const deed = useDeed(server.orders.accounts.save, {
    ...{ done: say('saved'), touches: ['orders', 'party'], quiet: true, after: saved => after(saved.id) },
  })
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={account?.name ?? say('new')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          {!account && <Who it={it} set={set} />}
          <TextInput label={say('name')} value={it.name} onChange={e => set({ name: e.currentTarget.value })} />
          <TextInput
            label={say('group')}
            description={say('group-hint')}
            value={it.group ?? ''}
            onChange={e => set({ group: e.currentTarget.value.trim() || null })}
          />
        </Fields>
        <Fields>
          <PlacePick
            label={say('place')}
            value={it.place || null}
            onChange={place => set({ place: place ?? '' })}
            needed
            kinds={['distribution-centre']}
          />
          <TextInput
            label={say('limit')}
            inputMode="numeric"
            {...field('limit', String(it.limit), text => set({ limit: wholeOf(text) ?? 0 }))}
          />
          <NumberInput
            label={say('term')}
            min={0}
            max={365}
            value={it.termDays}
            onChange={n => set({ termDays: Number(n) || 0 })}
          />
          <NumberInput
            label={say('lead-days')}
            min={0}
            max={30}
            value={it.leadDays ?? 1}
            onChange={n => set({ leadDays: Number(n) || 0 })}
          />
          <Select
            label={say('short')}
            data={(['back-order', 'cancel'] as const).map(value => ({ value, label: words(`short-${value}`) }))}
            value={it.short ?? 'back-order'}
            allowDeselect={false}
            onChange={value => value && set({ short: value as 'cancel' })}
          />
          <TextInput
            label={say('tax-id')}
            inputMode="numeric"
            value={it.taxId ?? ''}
            onChange={e => set({ taxId: e.currentTarget.value.trim() || null })}
          />
        </Fields>
        <Where it={it} set={set} field={field} />
        <Checkbox
          label={say('blocked')}
          checked={it.blocked ?? false}
          onChange={e => set({ blocked: e.currentTarget.checked })}
        />
        {it.blocked && (
          <TextInput
            label={say('blocked-why')}
            value={it.blockedWhy ?? ''}
            onChange={e => set({ blockedWhy: e.currentTarget.value })}
          />
        )}
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button
            loading={deed.isPending}
            disabled={it.name.trim().length < 2 || it.place === ''}
            onClick={() => deed.mutate(it)}
          >
            {frame('save')}
          </Button>
          <Button variant="default" onClick={close}>
            {frame('cancel')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
