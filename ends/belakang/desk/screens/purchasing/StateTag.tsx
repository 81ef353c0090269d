import { Tag, type Tone } from '../../parts/Bits.tsx'
import type { PurchaseRow } from '../../server/kinds.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'

const TONES: Readonly<Partial<Record<PurchaseRow['state'], Tone>>> = {
  submitted: 'warn',
  approved: 'warn',
  confirmed: 'good',
  'partly-received': 'good',
  received: 'good',
  cancelled: 'bad',
}

/** Where an order stands, in a word. */
export const StateTag = ({ state }: { readonly state: PurchaseRow['state'] }) => {
  const say = useSay(PURCHASING)
  return <Tag tone={TONES[state] ?? 'plain'}>{say(`state-${state}`)}</Tag>
}
