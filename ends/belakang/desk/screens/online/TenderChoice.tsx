import { SegmentedControl } from '@mantine/core'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

const TENDERS = ['cash', 'card', 'qris'] as const
export type Tender = (typeof TENDERS)[number]

type Choice = { readonly label: string; readonly value: Tender; readonly choose: (tender: Tender) => void }

/** How money is taken or given back at the counter. */
export const TenderChoice = ({ label, value, choose }: Choice) => {
  const say = useSay(ONLINE)
  return (
    <SegmentedControl
      aria-label={label}
      data={TENDERS.map(tender => ({ value: tender, label: say(tender) }))}
      value={value}
      onChange={next => choose(TENDERS.find(t => t === next)!)}
    />
  )
}
