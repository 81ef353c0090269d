import { useState } from 'react'
import type { Day } from '#kernel/moment.ts'
import { useSay } from '#kit/words/words.ts'
import { Field } from '../../parts/Field.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Press } from '../../parts/Press.tsx'
import { RECEIVE } from '../../words/receive.ts'
import type { Wanted } from '../../work/receive.ts'

type LotPaneProps = {
  readonly name: string
  readonly wanted: Wanted
  readonly onLot: (lot: string | null, expires: Day | null) => void
  readonly close: () => void
}

/** Which lot, and until when: what the label did not say. What the supplier announced stands there already. */
export const LotPane = ({ name, wanted, onLot, close }: LotPaneProps) => {
  const say = useSay(RECEIVE)
  const { batchTracked, expiryTracked, announced } = wanted
  const [lot, setLot] = useState(announced.lot ?? '')
  const [expires, setExpires] = useState(announced.expires ?? '')
  const isWhole = (!batchTracked || lot.trim() !== '') && (!expiryTracked || expires !== '')
  return (
    <Pane title={name} close={close}>
      <p className="soft">{say('lot-do')}</p>
      {batchTracked && (
        <Field label={say('lot')} value={lot} onValue={setLot} autoCapitalize="characters" maxLength={40} />
      )}
      {expiryTracked && <Field label={say('expiry')} type="date" value={expires} onValue={setExpires} />}
      <Press
        look="main"
        icon="check"
        disabled={!isWhole}
        onClick={() => {
          onLot(lot.trim() || null, expires || null)
          close()
        }}
      >
        {say('count')}
      </Press>
    </Pane>
  )
}
