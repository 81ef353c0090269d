import { NumberInput, TextInput } from '@mantine/core'
import { Fields } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import { clockOf, type Form, minuteOf } from './form.ts'

type LimitProps = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

/** The hold-out, how often one customer is written to, and when not. */
export const LimitFields = ({ form, set }: LimitProps) => {
  const say = useSay(CAMPAIGNS)
  const time = (label: 'quiet-from' | 'quiet-until', minute: number, put: (minute: number) => void) => (
    <TextInput
      type="time"
      label={say(label)}
      description={say('quiet-note')}
      value={clockOf(minute)}
      onChange={e => e.currentTarget.value !== '' && put(minuteOf(e.currentTarget.value))}
    />
  )
  return (
    <Section title={say('limits')}>
      <Fields>
        <NumberInput
          label={say('hold-out')}
          description={say('hold-out-note')}
          min={0}
          max={50}
          clampBehavior="strict"
          value={form.holdOut / 100}
          onChange={percent => set({ holdOut: Math.round(Number(percent) * 100) })}
        />
        <NumberInput
          label={say('cap')}
          description={say('cap-note')}
          min={1}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
          value={form.weeklyCap}
          onChange={cap => set({ weeklyCap: Math.max(1, Number(cap) || 1) })}
        />
        {time('quiet-from', form.quietFrom, quietFrom => set({ quietFrom }))}
        {time('quiet-until', form.quietUntil, quietUntil => set({ quietUntil }))}
      </Fields>
    </Section>
  )
}
