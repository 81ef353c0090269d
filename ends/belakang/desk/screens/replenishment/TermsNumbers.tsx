import { NumberInput } from '@mantine/core'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'

const FIELDS = [
  ['lead-days', 'leadDays', 1],
  ['lead-spread', 'leadSpreadDays', 1],
  ['pack', 'pack', 1000],
  ['least', 'least', 1000],
  ['most', 'most', 1000],
  ['room-kg', 'roomGrams', 1000],
] as const

/** What is said in numbers, days or thousandths; what is left out stays as it is elsewhere. */
export type Numbers = Partial<Record<(typeof FIELDS)[number][1], number>>

type TermsNumbersProps = {
  readonly value: Numbers
  /** Whether the terms are of an item: these have no heaviest delivery. */
  readonly ofItem: boolean
  readonly onChange: (value: Numbers) => void
}

/** The numbers of terms, each of which may be left open. */
export const TermsNumbers = ({ value, ofItem, onChange }: TermsNumbersProps) => {
  const say = useSay(REPLENISHMENT)
  return FIELDS.map(([word, key, scale]) => (
    <NumberInput
      key={key}
      label={say(word)}
      disabled={key === 'roomGrams' && ofItem}
      placeholder={say('leave-open')}
      {...{ min: 0, max: 1_000_000, allowDecimal: false, hideControls: true }}
      value={value[key] === undefined ? '' : value[key] / scale}
      onChange={typed => onChange({ ...value, [key]: typeof typed === 'number' ? typed * scale : undefined })}
    />
  ))
}
