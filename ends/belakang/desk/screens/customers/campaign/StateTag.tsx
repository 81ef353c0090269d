import { Tag } from '../../../parts/Bits.tsx'
import type { CampaignRow } from '../../../server/campaign-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'

const TONES = { draft: 'plain', planned: 'warn', running: 'good', paused: 'warn', stopped: 'plain' } as const

type Standing = Pick<CampaignRow, 'state' | 'beginsAt' | 'waiting' | 'sending'>

const wordOf = ({ state, beginsAt, waiting, sending }: Standing) => {
  if (state === 'planned' && beginsAt && Date.parse(beginsAt) <= Date.now()) return 'state-soon'
  return state === 'running' && waiting + sending === 0 ? 'state-sent' : (`state-${state}` as const)
}

/** Where a campaign stands, in a word. */
export const StateTag = ({ it }: { readonly it: Standing }) => {
  const say = useSay(CAMPAIGNS)
  return <Tag tone={TONES[it.state]}>{say(wordOf(it))}</Tag>
}
