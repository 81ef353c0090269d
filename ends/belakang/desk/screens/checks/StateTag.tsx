import { Tag, type Tone } from '../../parts/Bits.tsx'
import { CHECK_STATES_SAID } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import type { CheckStateWord } from './check-queries.ts'

const TONES: Partial<Record<CheckStateWord, Tone>> = { paid: 'good', returned: 'bad', rejected: 'bad' }

/** Where a cheque stands, in one word. */
export const StateTag = ({ state }: { readonly state: CheckStateWord }) => {
  const say = useSay(CHECK_STATES_SAID)
  return <Tag tone={TONES[state] ?? 'plain'}>{say(state)}</Tag>
}
