import { useFormats } from '../../parts/use-formats.ts'
import { useTick } from '../../parts/use-tick.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './Takings.module.css'

type TakingsProps = {
  readonly total: number
  /** What the day it is compared with had brought; null where there is nothing to compare. */
  readonly measure: number | null
  readonly beforeDay: string | undefined
  readonly live: boolean
  readonly figures: readonly (readonly [name: string, text: string])[]
}

const sign = (percent: number) => (percent > 0 ? '+' : percent < 0 ? '−' : '±')

/** The one figure of the day, large, and the few that explain it. */
export const Takings = ({ total, measure, beforeDay, live, figures }: TakingsProps) => {
  const say = useSay(TODAY)
  const format = useFormats()
  const shown = useTick(total)
  const percent = measure ? Math.round(((total - measure) * 100) / measure) : null
  return (
    <div className={styles.takings}>
      <div>
        <p className={styles.label}>{say('takings')}</p>
        <p className={styles.total} aria-live="off">
          {format.money(shown)}
        </p>
        {percent !== null && beforeDay && (
          <p className={styles.against}>
            <b data-way={percent < 0 ? 'down' : 'up'}>
              {sign(percent)}
              {Math.abs(percent)}%
            </b>{' '}
            {say('compared', { day: format.dayShort(beforeDay) })}, {say(live ? 'so-far' : 'whole-day')}
          </p>
        )}
      </div>
      <dl className={styles.figures}>
        {figures.map(([name, text]) => (
          <div key={name}>
            <dd>{text}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </div>
  )
}
