import styles from '../../charts/HourChart.module.css'
import { roundScale } from '../../charts/scale.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { SavedWeek } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { hoursText } from './hours.ts'

const HEIGHT = 200
const [LEFT, FOOT, TOP] = [46, 22, 10]
const BASE = HEIGHT - FOOT

/** Hours of people by week: a pale column for the old way, a full one for now. */
export const WeekChart = ({ weeks }: { readonly weeks: readonly SavedWeek[] }) => {
  const say = useSay(SAVED)
  const format = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { top, marks } = roundScale(Math.max(...weeks.flatMap(w => [w.secondsBefore, w.secondsNow]), 3600) / 3600)
  const each = (width - LEFT) / Math.max(1, weeks.length)
  const bar = Math.min(22, each * 0.36)
  const skip = Math.ceil(64 / each)
  const y = (hours: number) => TOP + (BASE - TOP) * (1 - hours / top)
  const column = (seconds: number, x: number, look: string | undefined) =>
    seconds > 0 && (
      <rect x={x} y={y(seconds / 3600)} width={bar} height={BASE - y(seconds / 3600)} rx={2} className={look} />
    )
  const both = (w: SavedWeek) =>
    `${format.day(w.week)}: ${say('before')} ${say('hours', { n: hoursText(w.secondsBefore, format) })}, ` +
    `${say('now')} ${say('hours', { n: hoursText(w.secondsNow, format) })}`
  return (
    <div ref={ref} className={styles.frame}>
      <svg role="img" aria-label={`${say('weeks')}. ${weeks.map(both).join('; ')}`} width={width} height={HEIGHT}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles.line} />
            <text x={LEFT - 8} y={y(mark) + 4} textAnchor="end" className={styles.mark}>
              {format.count(mark)}
            </text>
          </g>
        ))}
        {weeks.map((w, n) => {
          const middle = LEFT + each * (n + 0.5)
          return (
            <g key={w.week}>
              <title>{both(w)}</title>
              {column(w.secondsBefore, middle - bar - 1, styles.before)}
              {column(w.secondsNow, middle + 1, styles.bar)}
              {n % skip === 0 && (
                <text x={middle} y={HEIGHT - 5} textAnchor="middle" className={styles.mark}>
                  {format.dayShort(w.week).replace(/^\S+\s/, '')}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
