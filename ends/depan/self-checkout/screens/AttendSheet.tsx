import { useState } from 'react'
import type { Staff } from '#kit/offline/index.ts'
import { scoreVisit, thresholdOf, USUAL_SCORE } from '#modules/lanes/rules/index.ts'
import { answer, closeLane, mayDrop } from '../lane/attend.ts'
import { endVisit } from '../lane/begin-visit.ts'
import { connectScale } from '../lane/connect-scale.ts'
import { moveOn } from '../lane/move-on.ts'
import { askAfterCard } from '../lane/pay-by-card.ts'
import { useSay } from '../words/index.ts'
import { Attendant } from './Attendant.tsx'
import styles from './Choice.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

const OUTCOMES = ['fine', 'corrected', 'refused'] as const

/** The visit's score with all its reasons: the customer may read it too. */
const Why = () => {
  const say = useSay()
  const visit = useKioskState(s => s.visit)
  const { points, reasons } = scoreVisit(visit, USUAL_SCORE)
  return (
    <>
      <p>{say('staff.score', { points, threshold: thresholdOf(USUAL_SCORE) })}</p>
      <ul className={styles.why}>
        {reasons.map((it, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons come in the order of the visit
          <li key={n}>
            {say(`why.${it.word}`)} {it.points > 0 ? `+${it.points}` : it.points}
          </li>
        ))}
      </ul>
    </>
  )
}

const Questions = ({ staff }: { readonly staff: Staff }) => {
  const say = useSay()
  const kiosk = useKiosk()
  const open = useKioskState(s => s.lane.open)
  return open.map(it => (
    <section key={it.id} className={styles.choice}>
      <h2>{say(`help.${it.kind}`)}</h2>
      {it.kind === 'rescan' && <Why />}
      {it.kind === 'payment' && (
        <button type="button" onClick={() => void askAfterCard(kiosk)}>
          {say('staff.card')}
        </button>
      )}
      <div className={styles.row}>
        {OUTCOMES.map(outcome => (
          <button
            key={outcome}
            type="button"
            data-kind={outcome === 'fine' ? 'main' : undefined}
            onClick={() => answer(kiosk, staff, it, outcome)}
          >
            {say(`staff.${outcome}`)}
          </button>
        ))}
      </div>
    </section>
  ))
}

/** What an attendant does at the lane after a PIN: answers, locks, scans for the customer, drops a visit, closes. */
export const AttendSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [staff, setStaff] = useState<Staff | null>(null)
  const { step, locked, assisted } = useKioskState(s => s.lane)
  if (!staff) return <Attendant proved={setStaff} />
  const drop = async () => {
    if (await mayDrop(kiosk)) await endVisit(kiosk)
  }
  return (
    <div className={styles.choice}>
      <Questions staff={staff} />
      <div className={styles.row}>
        <button type="button" onClick={() => moveOn(kiosk, { to: locked ? 'unlock' : 'lock' })}>
          {say(locked ? 'staff.unlock' : 'staff.lock')}
        </button>
        {step === 'attract' ? (
          <>
            <button type="button" onClick={() => void connectScale(kiosk)}>
              {say('staff.scale')}
            </button>
            <button type="button" onClick={() => void closeLane(kiosk, staff)}>
              {say('staff.close')}
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              aria-pressed={assisted}
              onClick={() => moveOn(kiosk, { to: assisted ? 'stop-assisting' : 'assist' })}
            >
              {say(assisted ? 'staff.assisting' : 'staff.assist')}
            </button>
            <button type="button" onClick={() => void drop()}>
              {say('staff.drop')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
