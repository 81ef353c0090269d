import { useStore } from '#kit/ui/store.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import styles from './LivePulse.module.css'
import { live } from './live.ts'

/** A dot that says whether the screen hears the server. */
export const LivePulse = () => {
  const state = useStore(live, s => s.state)
  const say = useSay(FRAME)
  return (
    <div className={styles.pulse} data-state={state} role="status" title={say(state)}>
      <i />
      <span className={styles.word}>{say(state)}</span>
    </div>
  )
}
