import { Button, Checkbox, Modal, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useWeekdays } from '../../parts/use-weekdays.ts'
import { server } from '../../server/client.ts'
import { FRAME } from '../../words/frame.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'
import { percentText, typedPercent } from './typed-percent.ts'

type Terms = Parameters<typeof server.purchasing.suppliers.save>[0]

const TOLERANCES = [
  ['overBp', 'over'],
  ['shortBp', 'short'],
  ['priceBp', 'price-tolerance'],
  ['leastLifeBp', 'life'],
] as const

const NEW: Omit<Terms, 'id'> = {
  ...{
    code: '',
    leadDays: 3,
    orderDays: [1, 2, 3, 4, 5],
    minimumOrder: 0,
    termDays: 30,
    delivers: 'distribution-centre',
  },
  ...{ isPkp: true, overBp: null, shortBp: null, priceBp: null, lineMinor: null, leastLifeBp: null, active: true },
}

type TermsFormProps = {
  readonly id: string
  readonly name: string
  /** The terms as they are; none for a new supplier. */
  readonly terms?: Omit<Terms, 'id'>
  readonly close: () => void
}

/** Terms of a supplier: what it promises and asks, and how far it may be off. */
export const TermsForm = ({ id, name, terms, close }: TermsFormProps) => {
  const say = useSay(SUPPLIERS)
  const frame = useSay(FRAME)
  const weekdays = useWeekdays()
  const [it, setIt] = useState(() => terms ?? NEW)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const set = (more: Partial<Terms>) => setIt(now => ({ ...now, ...more }))
  const percent = (field: (typeof TOLERANCES)[number][0]) =>
    typed[field] ?? (it[field] === null ? '' : percentText(it[field]))
  const typePercent = (field: (typeof TOLERANCES)[number][0], text: string) => {
    setTyped(now => ({ ...now, [field]: text }))
    set({ [field]: text === '' ? null : typedPercent(text) })
  }
  const money = (field: 'minimumOrder' | 'lineMinor') => typed[field] ?? (it[field] === null ? '' : String(it[field]))
  const typeMoney = (field: 'minimumOrder' | 'lineMinor', text: string) => {
    setTyped(now => ({ ...now, [field]: text }))
    set({ [field]: text === '' && field === 'lineMinor' ? null : (amountOf(text) ?? 0) })
  }
  const deed = useDeed(server.purchasing.suppliers.save, {
    ...{ done: say('saved'), touches: ['purchasing'], quiet: true, after: close },
  })
  return (
    <Modal opened onClose={close} size="lg" title={name} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Fields>
          <TextInput
            data-autofocus
            label={say('code')}
            description={say('code-hint')}
            value={it.code}
            onChange={e => set({ code: e.currentTarget.value.toUpperCase() })}
          />
          <NumberInput
            label={say('lead-days')}
            min={0}
            max={365}
            value={it.leadDays}
            onChange={n => set({ leadDays: Number(n) || 0 })}
          />
          <NumberInput
            label={say('term')}
            min={0}
            max={365}
            value={it.termDays}
            onChange={n => set({ termDays: Number(n) || 0 })}
          />
          <TextInput
            label={say('minimum')}
            inputMode="numeric"
            value={money('minimumOrder')}
            onChange={e => typeMoney('minimumOrder', e.currentTarget.value)}
          />
          <Select
            label={say('delivers')}
            allowDeselect={false}
            value={it.delivers}
            data={(['distribution-centre', 'shop'] as const).map(value => ({ value, label: say(`delivers-${value}`) }))}
            onChange={value => value && set({ delivers: value as Terms['delivers'] })}
          />
        </Fields>
        <MultiSelect
          label={say('order-days')}
          value={it.orderDays.map(String)}
          data={weekdays.map(([value, label]) => ({ value, label }))}
          onChange={days => set({ orderDays: days.map(Number).sort() })}
        />
        <Fields>
          {TOLERANCES.map(([field, word]) => (
            <TextInput
              key={field}
              label={say(word)}
              description={say('as-policy')}
              inputMode="decimal"
              value={percent(field)}
              error={percent(field) !== '' && typedPercent(percent(field)) === null}
              onChange={e => typePercent(field, e.currentTarget.value)}
            />
          ))}
          <TextInput
            label={say('line-tolerance')}
            description={say('as-policy')}
            inputMode="numeric"
            value={money('lineMinor')}
            onChange={e => typeMoney('lineMinor', e.currentTarget.value)}
          />
        </Fields>
        <Row>
          <Checkbox label={say('pkp')} checked={it.isPkp} onChange={e => set({ isPkp: e.currentTarget.checked })} />
          <Checkbox
            label={say('active')}
            checked={it.active}
            onChange={e => set({ active: e.currentTarget.checked })}
          />
        </Row>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={it.code.length < 2 || it.orderDays.length === 0}
            onClick={() => deed.mutate({ id, ...it })}
          >
            {say('save')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
