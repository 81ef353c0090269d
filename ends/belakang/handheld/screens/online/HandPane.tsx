import { useState } from 'react'
import { faultOf } from '#kit/server/fault.ts'
import { useSay } from '#kit/words/words.ts'
import type { ParcelWork } from '#modules/orders/contract/index.ts'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Choice, Field } from '../../parts/Field.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Press } from '../../parts/Press.tsx'
import { useFormats, usePhone } from '../../parts/use-phone.tsx'
import { ONLINE } from '../../words/online.ts'
import { serverOf } from '../../work/handheld.ts'
import { tell } from '../../work/tell.ts'

const TENDERS = ['cash', 'card', 'qris'] as const
type HandProps = { readonly parcel: ParcelWork; readonly again: () => void; readonly close: () => void }

/** Gives a parcel to who says its code, and takes what is still to be paid. It asks the server: the code is known there. */
export const HandPane = ({ parcel, again, close }: HandProps) => {
  const phone = usePhone()
  const say = useSay(ONLINE)
  const sayWord = useSayWord()
  const format = useFormats()
  const [code, setCode] = useState('')
  const [tender, setTender] = useState<string>('cash')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const owes = parcel.toPay > 0
  const hand = async () => {
    setBusy(true)
    try {
      const by = owes ? TENDERS.find(it => it === tender)! : null
      await serverOf(phone).orders.serving.hand({ id: parcel.id, code, tender: by })
      close()
      tell(phone, 'good', ONLINE.handed, { number: parcel.number })
    } catch (error) {
      setFault(sayWord(faultOf(error).word))
    }
    setBusy(false)
    again()
  }
  return (
    <Pane title={say('hand-title', { number: parcel.number })} close={close}>
      <p>
        <b>{parcel.buyer}</b>
      </p>
      <Field label={say('code')} inputMode="numeric" value={code} onValue={it => setCode(it.trim())} fault={fault} />
      {owes && (
        <>
          <p>{say('to-pay', { amount: format.money(parcel.toPay) })}</p>
          <Choice
            label={say('tender')}
            value={tender}
            onValue={setTender}
            options={TENDERS.map(value => ({ value, label: say(value) }))}
          />
        </>
      )}
      <Press look="main" icon="check" disabled={busy || code === ''} onClick={() => void hand()}>
        {say('hand')}
      </Press>
    </Pane>
  )
}
