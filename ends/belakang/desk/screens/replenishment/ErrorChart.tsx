import { roundScale } from '../../charts/scale.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import styles from './Replenishment.module.css'

type Week = { readonly week: string; readonly sold: number; readonly missed: number; readonly missedNaive: number }

const HEIGHT = 200
const [LEFT, FOOT, TOP] = [48, 22, 8]

const part = (missed: number, sold: number) => (sold > 0 ? (100 * missed) / sold : 0)

/** How far forecasts were off, week by week, beside repeating the week before. */
export const ErrorChart = ({ weeks }: { readonly weeks: readonly Week[] }) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>()
  const ours = weeks.map(w => part(w.missed, w.sold))
  const naive = weeks.map(w => part(w.missedNaive, w.sold))
  const { top, marks } = roundScale(Math.max(...ours, ...naive, 10))
  const x = (n: number) => LEFT + ((width - LEFT - 10) * n) / Math.max(1, weeks.length - 1)
  const y = (value: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)
  const path = (values: readonly number[]) => values.map((v, n) => `${n === 0 ? 'M' : 'L'}${x(n)} ${y(v)}`).join('')
  return (
    <div ref={ref} className={styles.chart}>
      <svg role="img" aria-label={say('error-chart')} width={width} height={HEIGHT}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles.mark} />
            <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">{`${Math.round(mark)}%`}</text>
          </g>
        ))}
        <path d={path(naive)} className={styles.ghost} />
        <path d={path(ours)} className={styles.line} />
        {weeks.map((w, n) => (
          <circle key={w.week} cx={x(n)} cy={y(ours[n]!)} r={3} fill="var(--chart-1)">
            <title>{`${format.day(w.week)}: ${Math.round(ours[n]!)}% · ${say('naive')} ${Math.round(naive[n]!)}%`}</title>
          </circle>
        ))}
        <text x={LEFT} y={HEIGHT - 5}>
          {weeks[0] ? format.day(weeks[0].week) : ''}
        </text>
        <text x={width} y={HEIGHT - 5} textAnchor="end">
          {weeks.length > 1 ? format.day(weeks.at(-1)!.week) : ''}
        </text>
      </svg>
      <div className={styles.legend}>
        <span>
          <i style={{ background: 'var(--chart-1)' }} />
          {say('error')}
        </span>
        <span>
          <i style={{ background: 'var(--chart-3)' }} />
          {say('naive')}
        </span>
      </div>
    </div>
  )
}
