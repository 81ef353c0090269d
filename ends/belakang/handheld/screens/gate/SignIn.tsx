import { type FormEvent, useState } from 'react'
import { faultOf } from '#kit/server/fault.ts'
import { canPasskey } from '#kit/server/passkeys.ts'
import { useSay } from '#kit/words/words.ts'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Field } from '../../parts/Field.tsx'
import { Press } from '../../parts/Press.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { GATE } from '../../words/gate.ts'
import { type SignedIn, signInByCode, signInByKey, signInByPassword } from '../../work/sign-in.ts'
import styles from './Doorway.module.css'
import { Doorway, Said, Unsent } from './Doorway.tsx'
import { Enrol } from './Enrol.tsx'

const useTry = (then: (outcome: SignedIn) => void) => {
  const say = useSay(GATE)
  const sayWord = useSayWord()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const attempt = async (deed: () => Promise<SignedIn>) => {
    setBusy(true)
    setFault(null)
    try {
      const outcome = await deed()
      if (outcome === 'must-change') setFault(say('must-change'))
      then(outcome)
    } catch (error) {
      setFault(sayWord(faultOf(error).word))
    }
    setBusy(false)
  }
  return { busy, fault, attempt }
}

type StepProps = { readonly next: (step: 'code' | 'password' | 'enrol') => void }

const PasswordStep = ({ next }: StepProps) => {
  const phone = usePhone()
  const say = useSay(GATE)
  const turnedAway = usePhoneState(s => s.turnedAway)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const { busy, fault, attempt } = useTry(outcome => outcome === 'code' && next('code'))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (username && password) void attempt(() => signInByPassword(phone, username, password))
  }
  return (
    <Doorway title={say('welcome')} text={turnedAway ? say('turned-away') : say('motto')}>
      <Unsent />
      <form className={styles.form} onSubmit={send}>
        <Field
          label={say('username')}
          value={username}
          onValue={setUsername}
          autoCapitalize="none"
          autoComplete="username webauthn"
        />
        <Field
          label={say('password')}
          type="password"
          value={password}
          onValue={setPassword}
          autoComplete="current-password"
        />
        {fault && <Said>{fault}</Said>}
        <Press type="submit" look="main" disabled={busy || !username || !password}>
          {say('sign-in')}
        </Press>
        {canPasskey() && (
          <Press disabled={busy} onClick={() => void attempt(() => signInByKey(phone))}>
            {say('passkey')}
          </Press>
        )}
      </form>
      <Press look="quiet" onClick={() => next('enrol')}>
        {say('shop-phone')}
      </Press>
    </Doorway>
  )
}

const CodeStep = ({ next }: StepProps) => {
  const phone = usePhone()
  const say = useSay(GATE)
  const [code, setCode] = useState('')
  const { busy, fault, attempt } = useTry(() => {})
  const send = (event: FormEvent) => {
    event.preventDefault()
    void attempt(() => signInByCode(phone, code.trim()))
  }
  return (
    <Doorway title={say('code-title')} text={say('code-text')}>
      <form className={styles.form} onSubmit={send}>
        <Field
          label={say('code')}
          value={code}
          onValue={setCode}
          autoFocus
          look="code"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        {fault && <Said>{fault}</Said>}
        <Press type="submit" look="main" disabled={busy || code.trim().length < 6}>
          {say('continue')}
        </Press>
        <Press look="quiet" onClick={() => next('password')}>
          {say('other-person')}
        </Press>
      </form>
    </Doorway>
  )
}

/** A person on their own phone: password and perhaps a code, or a passkey alone. */
export const SignIn = () => {
  const [step, setStep] = useState<'code' | 'password' | 'enrol'>('password')
  if (step === 'enrol') return <Enrol leave={() => setStep('password')} />
  return step === 'code' ? <CodeStep next={setStep} /> : <PasswordStep next={setStep} />
}
