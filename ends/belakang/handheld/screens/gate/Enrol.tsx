import { type FormEvent, useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { codeOf, isCode } from '#modules/access/rules/index.ts'
import { Field } from '../../parts/Field.tsx'
import { Press } from '../../parts/Press.tsx'
import { usePhone } from '../../parts/use-phone.tsx'
import { GATE } from '../../words/gate.ts'
import { enrolPhone } from '../../work/enrol-phone.ts'
import styles from './Doorway.module.css'
import { Doorway, Said } from './Doorway.tsx'

const REFUSALS = { 'code-refused': 'enrol-refused', wait: 'enrol-wait', unreachable: 'enrol-unreachable' } as const

/** Makes this phone one of the shop's. */
export const Enrol = ({ leave }: { readonly leave: () => void }) => {
  const phone = usePhone()
  const say = useSay(GATE)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ready = isCode(codeOf(code))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    const answer = await enrolPhone(phone, codeOf(code))
    setBusy(false)
    setFault(answer.ok ? null : say(REFUSALS[answer.refusal]))
  }
  return (
    <Doorway title={say('enrol-title')} text={say('enrol-text')}>
      <form className={styles.form} onSubmit={send}>
        <Field
          label={say('enrol-code')}
          look="code"
          value={code}
          onValue={setCode}
          autoFocus
          autoCapitalize="characters"
          placeholder="ABCD-EFGH"
        />
        {fault && <Said>{fault}</Said>}
        <Press type="submit" look="main" disabled={!ready || busy}>
          {say('enrol')}
        </Press>
        <Press look="quiet" onClick={leave}>
          {say('own-phone')}
        </Press>
      </form>
    </Doorway>
  )
}
