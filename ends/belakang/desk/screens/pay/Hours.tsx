import { NumberInput, Select } from '@mantine/core'
import { Fields } from '../../parts/Bits.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { DAYS, type TypedExtra } from './typed-extra.ts'

type HoursProps = { readonly typed: TypedExtra; readonly put: (change: Partial<TypedExtra>) => void }

/** Overtime of one day: how long, on what kind of day, in a week of how many days. */
export const Hours = ({ typed, put }: HoursProps) => {
  const say = useSay(PAY)
  return (
    <>
      <Fields>
        <DayPick label={say('overtime-day')} value={typed.day} onChange={day => put({ day })} />
        <NumberInput
          label={say('overtime-minutes')}
          min={1}
          max={1440}
          value={typed.minutes}
          onChange={value => put({ minutes: Number(value) || 0 })}
        />
      </Fields>
      <Fields>
        <Select
          label={say('overtime-kind')}
          data={DAYS.map(value => ({ value, label: say(`overtime-${value}`) }))}
          value={typed.kindOfDay}
          allowDeselect={false}
          onChange={value => put({ kindOfDay: DAYS.find(day => day === value)! })}
        />
        <Select
          label={say('overtime-week')}
          data={['5', '6']}
          value={String(typed.week)}
          allowDeselect={false}
          onChange={value => put({ week: value === '6' ? 6 : 5 })}
        />
      </Fields>
    </>
  )
}
