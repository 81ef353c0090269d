import { useState } from 'react'
import type { Staff } from '#kit/offline/index.ts'
import { PinPad } from '#kit/ui/index.ts'
import { attendantsOf, provePin } from '../lane/attend.ts'
import { useSay } from '../words/index.ts'
import styles from './Attendant.module.css'
import { useKiosk } from './use-kiosk.tsx'

/** Who attends says so by name and PIN, as at a till. */
export const Attendant = ({ proved }: { readonly proved: (staff: Staff) => void }) => {
  const say = useSay()
  const kiosk = useKiosk()
  const [staff, setStaff] = useState<Staff | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  if (!staff)
    return (
      <ul className={styles.people} aria-label={say('staff.title')}>
        {attendantsOf(kiosk).map(it => (
          <li key={it.id}>
            <button type="button" onClick={() => setStaff(it)}>
              {it.name}
            </button>
          </li>
        ))}
      </ul>
    )
  const check = async (pin: string) => {
    const answer = await provePin(kiosk, staff, pin)
    if (answer.kind === 'right') return proved(staff)
    setMessage(answer.kind === 'locked' ? say('staff.locked') : say('staff.wrong', { seconds: answer.seconds }))
  }
  return (
    <div className={styles.pin}>
      <PinPad
        title={staff.name}
        label={say('staff.pin')}
        eraseLabel={say('staff.erase')}
        message={message}
        onPin={check}
      />
    </div>
  )
}
