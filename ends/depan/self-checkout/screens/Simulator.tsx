import { useSay } from '../words/index.ts'
import styles from './Simulator.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

/** Without a scale on a port the bagging scale is a simulator, says so, and lets its weights be tried. */
export const Simulator = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const step = useKioskState(s => s.lane.step)
  const kind = useKioskState(s => s.scaleKind)
  const grams = useKioskState(s => s.onScale)
  if (kind !== 'simulated' || step !== 'scanning') return null
  return (
    <aside className={styles.simulator} aria-label={say('sim.title')}>
      <b>{say('sim.title')}</b>
      <span>{grams} g</span>
      <button type="button" onClick={() => kiosk.simulator.put(400)}>
        {say('sim.add')}
      </button>
      <button type="button" onClick={() => kiosk.simulator.put(-400)}>
        {say('sim.take')}
      </button>
    </aside>
  )
}
