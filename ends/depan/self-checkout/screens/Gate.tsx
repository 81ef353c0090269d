import { useState } from 'react'
import { enrolDevice } from '#kit/counter/enrol-device.ts'
import type { Staff } from '#kit/offline/index.ts'
import { codeOf } from '#modules/access/rules/index.ts'
import { openLane } from '../lane/attend.ts'
import { judgeOpening } from '../lane/judge-opening.ts'
import { useSay } from '../words/index.ts'
import { Attendant } from './Attendant.tsx'
import styles from './Gate.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

const Enrol = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className={styles.form}
      onSubmit={async event => {
        event.preventDefault()
        setWrong(!(await enrolDevice(kiosk, codeOf(code))).ok)
      }}
    >
      <h1>{say('gate.enrol')}</h1>
      <label>
        {say('gate.code')}
        <input
          value={code}
          autoComplete="off"
          placeholder="ABCD-EFGH"
          onChange={it => setCode(it.currentTarget.value)}
        />
      </label>
      {wrong && <p role="alert">{say('gate.refused')}</p>}
      <button type="submit">{say('gate.go')}</button>
    </form>
  )
}

const Open = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [reason, setReason] = useState<ReturnType<typeof judgeOpening>>(null)
  const proved = (staff: Staff) => {
    const why = judgeOpening(kiosk, staff)
    setReason(why)
    if (why === null) void openLane(kiosk, staff)
  }
  return (
    <div className={styles.gate}>
      <div className={styles.form}>
        <h1>{say('staff.open')}</h1>
        <p role={reason ? 'alert' : undefined}>{say(reason ? `ready.${reason}` : 'staff.openText')}</p>
        <Attendant key={reason} proved={proved} />
      </div>
    </div>
  )
}

/** Before a lane serves anybody: it is enrolled, filled, and opened by somebody with a PIN. */
export const Gate = () => {
  const say = useSay()
  const phase = useKioskState(s => s.phase)
  const failure = useKioskState(s => s.failure)
  if (phase === 'enrol')
    return (
      <div className={styles.gate}>
        <Enrol />
      </div>
    )
  if (phase === 'ready') return <Open />
  return (
    <div className={styles.gate}>
      <p role="status">{phase === 'second-copy' ? say('gate.second') : (failure ?? say('gate.starting'))}</p>
    </div>
  )
}
