import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Chips } from '../../parts/Chips.tsx'
import { QtyPane } from '../../parts/QtyPane.tsx'
import { PICK } from '../../words/pick.ts'
import type { ToPick } from '../../work/pick.ts'

const REASONS = ['empty', 'damaged', 'expired', 'not-found'] as const
type Reason = (typeof REASONS)[number]

type ShortPaneProps = {
  readonly pick: ToPick
  readonly got: number
  readonly onShort: (got: number, reason: string) => void
  readonly close: () => void
}

/** Fewer than asked: how many there are, and why. The shelf is counted again by whoever is asked. */
export const ShortPane = ({ pick, got, onShort, close }: ShortPaneProps) => {
  const say = useSay(PICK)
  const [reason, setReason] = useState<Reason>('empty')
  return (
    <QtyPane
      title={say('short-title')}
      unit={pick.unit}
      value={got}
      saveWord={say('short-save')}
      onSave={qty => onShort(Math.min(qty, pick.qty), say(`reason-${reason}`))}
      close={close}
    >
      <Chips
        label={say('short-title')}
        value={reason}
        onValue={setReason}
        options={REASONS.map(value => ({ value, label: say(`reason-${value}`) }))}
      />
    </QtyPane>
  )
}
