import { useState } from 'react'
import { waitOf } from '#kit/lanes/standing.ts'
import { faultOf } from '#kit/server/fault.ts'
import { useSay } from '#kit/words/words.ts'
import { Press } from '../../parts/Press.tsx'
import { usePhone } from '../../parts/use-phone.tsx'
import { LANES } from '../../words/lanes.ts'
import { serverOf } from '../../work/handheld.ts'
import { saidIn, tell } from '../../work/tell.ts'
import styles from './Lanes.module.css'
import type { LaneAsks } from './use-lanes.ts'

const OUTCOMES = ['fine', 'corrected', 'refused'] as const
const LOOK = { fine: 'main', corrected: 'plain', refused: 'bad' } as const

type QuestionProps = { readonly asked: LaneAsks; readonly now: number; readonly again: () => void }

/** What one lane asks; one touch answers, and the lane goes on at once. It waits for no network: somebody stands there. */
export const Question = ({ asked, now, again }: QuestionProps) => {
  const phone = usePhone()
  const say = useSay(LANES)
  const [busy, setBusy] = useState(false)
  const lane = asked.code
  const answer = async (outcome: (typeof OUTCOMES)[number]) => {
    setBusy(true)
    try {
      await serverOf(phone).lanes.answer({ id: asked.id, outcome })
      tell(phone, 'good', LANES.answered, { lane, how: say(outcome) })
    } catch (error) {
      const { word, detail } = faultOf(error)
      const name = detail && detail !== word ? detail : saidIn(phone, LANES.somebody)
      if (word === 'intervention-answered') tell(phone, 'note', LANES['first-answer'], { lane, name })
      else tell(phone, 'bad', LANES['not-answered'], { lane }, LANES['not-answered-do'])
    }
    setBusy(false)
    again()
  }
  return (
    <li className={styles.question} aria-label={`${lane} ${say(asked.kind)}`}>
      <div className={styles.what}>
        <b>{lane}</b>
        <span>{say(asked.kind)}</span>
        <span>{waitOf(asked.at, now)}</span>
      </div>
      <div className={styles.answers}>
        {OUTCOMES.map(outcome => (
          <Press key={outcome} look={LOOK[outcome]} disabled={busy} onClick={() => void answer(outcome)}>
            {say(outcome)}
          </Press>
        ))}
      </div>
    </li>
  )
}
