import { useState } from 'react'
import { checkPin, type PinAnswer, type Staff } from '#kit/offline/index.ts'
import { PinPad } from '#kit/ui/PinPad.tsx'
import { useSay } from '#kit/words/words.ts'
import { Press } from '../../parts/Press.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { GATE } from '../../words/gate.ts'
import { enterByPin } from '../../work/sign-in.ts'
import styles from './Doorway.module.css'
import { Doorway, Said, Unsent } from './Doorway.tsx'
import { Enrol } from './Enrol.tsx'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0))
    .join('')

const AskPin = ({ staff, back }: { readonly staff: Staff; readonly back: () => void }) => {
  const phone = usePhone()
  const say = useSay(GATE)
  const frame = useSay(FRAME)
  const [said, setSaid] = useState<PinAnswer | null>(null)
  const tryPin = async (pin: string) => {
    const answer = await checkPin(phone.db, staff, pin, Date.now())
    if (answer.kind === 'right') return enterByPin(phone, staff)
    phone.sounds.error()
    setSaid(answer)
  }
  const message = () => {
    if (!said || said.kind === 'right') return null
    if (said.kind === 'locked') return say('pin-locked', { name: staff.name })
    return said.seconds > 0 ? say('pin-wait', { seconds: said.seconds }) : say('pin-wrong')
  }
  return (
    <Doorway>
      <PinPad
        title={say('pin', { name: staff.name })}
        label={say('pin-label')}
        eraseLabel={frame('erase')}
        message={message()}
        onPin={tryPin}
      />
      <Press look="quiet" onClick={back}>
        {say('other-name')}
      </Press>
    </Doorway>
  )
}

/** The shop's own phone: who is working, and their PIN. */
export const EnrolledGate = () => {
  const say = useSay(GATE)
  const staff = usePhoneState(s => s.staff)
  const revoked = usePhoneState(s => s.turnedAway)
  const [chosen, setChosen] = useState<Staff | null>(null)
  const [enrolling, setEnrolling] = useState(false)
  if (enrolling && revoked) return <Enrol leave={() => setEnrolling(false)} />
  if (chosen) return <AskPin key={chosen.id} staff={chosen} back={() => setChosen(null)} />
  return (
    <Doorway title={say('who-title')} top>
      <Unsent />
      {revoked && (
        <>
          <Said>{say('who-revoked')}</Said>
          <Press look="main" onClick={() => setEnrolling(true)}>
            {say('enrol-again')}
          </Press>
        </>
      )}
      {staff.length === 0 && <p className="soft">{say('who-none')}</p>}
      <ul className={styles.people} aria-label={say('who-title')}>
        {staff.map(one => (
          <li key={one.id}>
            <button type="button" onClick={() => setChosen(one)}>
              <span className={styles.face} aria-hidden="true">
                {initials(one.name)}
              </span>
              {one.name}
            </button>
          </li>
        ))}
      </ul>
    </Doorway>
  )
}
