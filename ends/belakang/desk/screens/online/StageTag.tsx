import { Tag, type Tone } from '../../parts/Bits.tsx'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

const TONES: Readonly<Record<string, Tone>> = {
  ...{ ready: 'good', 'being-picked': 'warn', confirmed: 'warn', 'back-ordered': 'bad' },
}

/** Where an order of a consumer stands, in a word. */
export const StageTag = ({ stage }: { readonly stage: string }) => {
  const say = useSay(ONLINE)
  return <Tag tone={TONES[stage] ?? 'plain'}>{say(`stage-${stage}` as keyof typeof ONLINE)}</Tag>
}
