import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Fields, Stack } from '../../../parts/Bits.tsx'
import { usePlaces } from '../../../parts/names.ts'
import { Section } from '../../../parts/Page.tsx'
import { DayPick } from '../../../parts/Pickers.tsx'
import { groupsQuery } from '../../../server/price-queries.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import { Budget } from './Budget.tsx'
import type { FormProps } from './GivesFields.tsx'
import { GroupsDialog } from './GroupsDialog.tsx'
import styles from './Promotion.module.css'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** Names of the days of the week, Monday first as the rules count them. */
const useWeekdays = () => {
  const language = useLanguage()
  const name = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', timeZone: 'UTC' })
  return (day: number) => name.format(new Date(Date.UTC(2026, 5, day)))
}

const Hours = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const weekday = useWeekdays()
  const { hours } = form
  return (
    <Stack>
      <Checkbox
        label={say('hours')}
        checked={hours !== null}
        onChange={e => set({ hours: e.currentTarget.checked ? { weekdays: WEEK, from: '16:00', to: '18:00' } : null })}
      />
      {hours && (
        <>
          <fieldset className={styles.days} aria-label={say('weekdays')}>
            {WEEK.map(day => (
              <Checkbox
                key={day}
                label={weekday(day)}
                checked={hours.weekdays.includes(day)}
                onChange={e =>
                  set({
                    hours: {
                      ...hours,
                      weekdays: e.currentTarget.checked
                        ? [...hours.weekdays, day].sort()
                        : hours.weekdays.filter(it => it !== day),
                    },
                  })
                }
              />
            ))}
          </fieldset>
          <Fields>
            <TextInput
              type="time"
              label={say('hour-from')}
              value={hours.from}
              onChange={e => set({ hours: { ...hours, from: e.currentTarget.value } })}
            />
            <TextInput
              type="time"
              label={say('hour-to')}
              value={hours.to}
              onChange={e => set({ hours: { ...hours, to: e.currentTarget.value } })}
            />
          </Fields>
        </>
      )}
    </Stack>
  )
}

export const WhenFields = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const places = usePlaces()
  return (
    <Section title={say('when')} note={say('days-hint')}>
      <Stack>
        <Fields>
          <DayPick label={say('from')} value={form.from} onChange={from => set({ from })} />
          <DayPick label={say('to')} value={form.to} onChange={to => set({ to })} />
        </Fields>
        <MultiSelect
          label={say('places')}
          placeholder={form.places.length === 0 ? say('all-places') : undefined}
          clearable
          data={places.list
            .filter(p => p.kind === 'shop' || p.kind === 'web')
            .map(p => ({ value: p.id, label: `${p.code} · ${p.name}` }))}
          value={[...form.places]}
          onChange={picked => set({ places: picked })}
        />
        <Hours form={form} set={set} />
      </Stack>
    </Section>
  )
}

export const WhomFields = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const text = (word: 'groups' | 'codes', hint: 'groups-hint' | 'codes-hint') => (
    <TextInput
      label={say(word)}
      description={say(hint)}
      value={form[word]}
      onChange={e => set({ [word]: e.currentTarget.value })}
    />
  )
  return (
    <Section title={say('whom')}>
      <Stack>
        <Checkbox
          label={say('member')}
          checked={form.member}
          onChange={e => set({ member: e.currentTarget.checked })}
        />
        <Fields>
          {text('codes', 'codes-hint')}
          {text('groups', 'groups-hint')}
          <TextInput
            label={say('min-spend')}
            description={say('min-hint')}
            inputMode="decimal"
            value={form.minSpend}
            onChange={e => set({ minSpend: e.currentTarget.value })}
          />
          <TextInput
            label={say('min-qty')}
            description={say('min-hint')}
            inputMode="decimal"
            value={form.minQty}
            onChange={e => set({ minQty: e.currentTarget.value })}
          />
        </Fields>
      </Stack>
    </Section>
  )
}

export const TogetherFields = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const { data: groups = [] } = useQuery(groupsQuery)
  const [editing, setEditing] = useState(false)
  return (
    <Section title={say('together')}>
      <Stack>
        <Fields>
          <TextInput
            label={say('priority')}
            description={say('priority-hint')}
            inputMode="numeric"
            value={form.priority}
            onChange={e => set({ priority: e.currentTarget.value })}
          />
          <Select
            label={say('exclusive')}
            description={
              <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => setEditing(true)}>
                {say('edit-groups')}
              </Button>
            }
            placeholder={say('exclusive-none')}
            clearable
            data={groups.map(group => group.name)}
            value={form.exclusive}
            onChange={exclusive => set({ exclusive })}
          />
        </Fields>
        <Checkbox label={say('stop')} checked={form.stop} onChange={e => set({ stop: e.currentTarget.checked })} />
      </Stack>
      {editing && <GroupsDialog groups={groups} close={() => setEditing(false)} />}
    </Section>
  )
}

export const LimitFields = ({ form, set, currency }: FormProps & { readonly currency: string }) => {
  const say = useSay(PROMOTION)
  return (
    <Section title={say('limits')}>
      <Stack>
        <Fields>
          {(['times', 'units', 'discount'] as const).map(word => (
            <TextInput
              key={word}
              label={say(word)}
              placeholder={say('no-limit')}
              inputMode="decimal"
              value={form[word]}
              onChange={e => set({ [word]: e.currentTarget.value })}
            />
          ))}
        </Fields>
        <Budget form={form} set={set} currency={currency} />
      </Stack>
    </Section>
  )
}
