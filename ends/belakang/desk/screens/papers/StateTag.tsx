import { Tag } from '../../parts/Bits.tsx'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import type { PaperRow } from './paper-queries.ts'

const TONES = { waiting: 'plain', read: 'good', unreadable: 'warn', destroyed: 'plain' } as const

/** How far the reading of a paper has come. */
export const StateTag = ({ state }: { readonly state: PaperRow['state'] }) => {
  const say = useSay(PAPERS)
  return <Tag tone={TONES[state]}>{say(state)}</Tag>
}
