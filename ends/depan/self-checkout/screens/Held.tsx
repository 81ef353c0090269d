import { Icon } from '#kit/ui/index.ts'
import { useSay } from '../words/index.ts'
import styles from './Held.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

/** Somebody is asked for: why, in plain words, and where they touch. */
export const Held = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const open = useKioskState(s => s.lane.open)
  const locked = useKioskState(s => s.lane.locked)
  const step = useKioskState(s => s.lane.step)
  const sheet = useKioskState(s => s.sheet)
  if (sheet?.kind === 'attendant' || (locked && step === 'attract')) return null
  return (
    <div className={styles.held} role="alert">
      <div className={styles.card}>
        <span className={styles.mark}>
          <Icon name={locked ? 'lock' : 'person'} size={84} />
        </span>
        <h1>{say(open.length > 0 ? 'help.title' : 'attract.closed')}</h1>
        {open.map(it => (
          <p key={it.id}>{say(`help.${it.kind}`)}</p>
        ))}
        <button type="button" onClick={() => kiosk.store.set({ sheet: { kind: 'attendant' } })}>
          {say('help.attend')}
        </button>
      </div>
    </div>
  )
}
