import { Icon } from '#kit/ui/index.ts'
import { beginVisit } from '../lane/begin-visit.ts'
import { inEn, inId, useSay } from '../words/index.ts'
import styles from './Attract.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

/** A basket with goods in it: drawn, so that nothing has to be fetched. */
const Drawing = () => (
  <svg className={styles.drawing} viewBox="0 0 400 300" aria-hidden="true">
    <ellipse cx="200" cy="272" rx="150" ry="14" fill="var(--sunk)" />
    <path
      d="M120 120c10-70 150-70 160 0"
      fill="none"
      stroke="var(--accent-deep)"
      strokeWidth="12"
      strokeLinecap="round"
    />
    <rect x="150" y="62" width="52" height="90" rx="8" fill="#e0a63a" />
    <rect x="150" y="84" width="52" height="26" fill="#fffdf9" opacity=".75" />
    <path d="M214 150V84c0-10 6-14 6-24h22c0 10 6 14 6 24v66Z" fill="#c84e39" />
    <circle cx="128" cy="132" r="28" fill="#8bc4a6" />
    <circle cx="276" cy="136" r="26" fill="#da6f5a" />
    <path d="M84 140h232l-26 120a14 14 0 0 1-14 11H124a14 14 0 0 1-14-11Z" fill="var(--accent)" />
    <g stroke="#fffdf9" strokeOpacity=".35" strokeWidth="8" strokeLinecap="round">
      <path d="M140 168l12 76M180 168l6 76M220 168l-6 76M260 168l-12 76" />
    </g>
  </svg>
)

export const Attract = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const locked = useKioskState(s => s.lane.locked)
  return (
    <section className={styles.attract}>
      <Drawing />
      <h1>{say(locked ? 'attract.closed' : 'attract.title')}</h1>
      <p>{say(locked ? 'attract.closedText' : 'attract.text')}</p>
      {locked ? (
        <button
          type="button"
          className={styles.staff}
          onClick={() => kiosk.store.set({ sheet: { kind: 'attendant' } })}
        >
          <Icon name="lock" size={28} /> {say('help.attend')}
        </button>
      ) : (
        <>
          <div className={styles.tongues}>
            <button type="button" lang="id" onClick={() => beginVisit(kiosk, 'id')}>
              {inId('attract.start')}
              <small>{inId('attract.tongue')}</small>
            </button>
            <button type="button" lang="en" onClick={() => beginVisit(kiosk, 'en')}>
              {inEn('attract.start')}
              <small>{inEn('attract.tongue')}</small>
            </button>
          </div>
          <p className={styles.ways}>{say('attract.ways')}</p>
          <button
            type="button"
            className={styles.staff}
            onClick={() => kiosk.store.set({ sheet: { kind: 'attendant' } })}
          >
            {say('help.attend')}
          </button>
        </>
      )}
    </section>
  )
}
