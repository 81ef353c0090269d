import { dayNumber } from '#kernel/moment.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import styles from './DueRuler.module.css'

type DueRulerProps = { readonly due: string; readonly today: string; readonly from: string | null }

/** Days before and after today that the ruler shows. */
const [BEFORE, AFTER] = [10, 14]

const place = (days: number) => (Math.max(-BEFORE, Math.min(AFTER, days)) + BEFORE) / (BEFORE + AFTER)

/** From the day an order left to the day it is due, with today as a mark: what is late reaches back from the mark in red. */
export const DueRuler = ({ due, today, from }: DueRulerProps) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const left = dayNumber(due) - dayNumber(today)
  const late = left < 0
  const start = late ? left : from ? dayNumber(from) - dayNumber(today) : 0
  const end = late ? 0 : left
  const when = late ? say('late-days', { n: -left }) : left === 0 ? say('today') : say('in-days', { n: left })
  return (
    <div className={styles.ruler}>
      <span className={styles.text} data-late={late || undefined}>
        {format.dayShort(due)} · {when}
      </span>
      <span className={styles.track} aria-hidden="true">
        <i
          className={styles.run}
          data-late={late || undefined}
          style={{ left: `${place(start) * 100}%`, right: `${(1 - place(end)) * 100}%` }}
        />
        <i className={styles.now} style={{ left: `${place(0) * 100}%` }} />
      </span>
    </div>
  )
}
