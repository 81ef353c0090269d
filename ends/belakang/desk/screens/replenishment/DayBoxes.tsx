import { Checkbox } from '@mantine/core'
import { Row } from '../../parts/Bits.tsx'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'

type DayBoxesProps = {
  readonly value: number
  readonly disabled?: boolean
  /** Whether none at all may be said. */
  readonly optional?: boolean
  readonly onChange: (mask: number) => void
}

/** The days of the week on which orders are placed; one at least stays, unless they may be left open. */
export const DayBoxes = ({ value, disabled, optional, onChange }: DayBoxesProps) => {
  const say = useSay(REPLENISHMENT)
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontSize: 14, fontWeight: 500, padding: 0 }}>{say('order-days')}</legend>
      <Row>
        {say('weekdays')
          .split(',')
          .map((name, day) => (
            <Checkbox
              key={name}
              label={name}
              disabled={disabled}
              checked={(value & (1 << day)) !== 0}
              onChange={() => {
                const next = value ^ (1 << day)
                if (next !== 0 || optional) onChange(next)
              }}
            />
          ))}
      </Row>
    </fieldset>
  )
}
