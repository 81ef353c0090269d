import { Tag, type Tone } from '../../parts/Bits.tsx'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'plain',
  cancelled: 'plain',
  closed: 'good',
  done: 'good',
  'put-away': 'good',
  received: 'good',
  missing: 'bad',
  lost: 'bad',
  damaged: 'bad',
}

type Stated = keyof typeof DISTRIBUTION & `state-${string}`
const known = (word: string): word is Stated => word in DISTRIBUTION

/** How far a transfer, a trip, a shipment or a unit is, in one word. */
export const StateTag = ({ state }: { readonly state: string }) => {
  const say = useSay(DISTRIBUTION)
  const word = `state-${state}`
  return <Tag tone={TONES[state] ?? 'warn'}>{known(word) ? say(word) : state}</Tag>
}
