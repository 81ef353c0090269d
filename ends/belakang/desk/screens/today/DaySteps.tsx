import { ActionIcon } from '@mantine/core'
import { addDays } from '#kernel/moment.ts'
import { DeskIcon } from '../../look/DeskIcon.tsx'
import { Row } from '../../parts/Bits.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'

type DayStepsProps = {
  readonly day: string
  readonly today: string
  /** Null follows the clock. */
  readonly onChange: (day: string | null) => void
}

/** One day back or on, or any day. */
export const DaySteps = ({ day, today, onChange }: DayStepsProps) => {
  const say = useSay(TODAY)
  const go = (next: string) => onChange(next >= today ? null : next)
  return (
    <Row>
      <ActionIcon variant="default" aria-label={say('earlier')} onClick={() => go(addDays(day, -1))}>
        <span style={{ display: 'grid', transform: 'scaleX(-1)' }}>
          <DeskIcon name="chevron" size={17} />
        </span>
      </ActionIcon>
      <DayPick value={day} max={today} onChange={next => next && go(next)} />
      <ActionIcon
        variant="default"
        aria-label={say('later')}
        disabled={day >= today}
        onClick={() => go(addDays(day, 1))}
      >
        <DeskIcon name="chevron" size={17} />
      </ActionIcon>
    </Row>
  )
}
