import { Tag, type Tone } from '../../parts/Bits.tsx'
import type { Run } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

const TONES: Readonly<Record<Run['state'], Tone>> = {
  ...{ prepared: 'warn', approved: 'good', paid: 'plain', reversed: 'bad' },
}

/** Where the pay of a month stands, in a word. */
export const StateTag = ({ state }: { readonly state: Run['state'] }) => {
  const say = useSay(PAY)
  return <Tag tone={TONES[state]}>{say(`state-${state}`)}</Tag>
}
