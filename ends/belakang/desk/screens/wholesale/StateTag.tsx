import { Tag, type Tone } from '../../parts/Bits.tsx'
import type { OrderRow } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

const TONES: Readonly<Partial<Record<OrderRow['state'], Tone>>> = {
  ...{ waiting: 'bad', confirmed: 'good', 'back-ordered': 'warn', 'partly-supplied': 'warn', supplied: 'good' },
}

/** Where an order stands, in a word. */
export const StateTag = ({ state }: { readonly state: OrderRow['state'] }) => {
  const say = useSay(WHOLESALE)
  return <Tag tone={TONES[state] ?? 'plain'}>{say(`state-${state}`)}</Tag>
}
