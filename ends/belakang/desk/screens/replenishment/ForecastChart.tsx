import type { DayAhead } from '#modules/replenishment/rules/index.ts'
import { roundScale } from '../../charts/scale.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import styles from './Replenishment.module.css'

type ForecastChartProps = {
  readonly history: readonly { readonly week: string; readonly sold: number }[]
  readonly ahead: readonly DayAhead[]
}

const HEIGHT = 170
const [LEFT, FOOT, TOP] = [44, 22, 8]

/** What was sold week by week, and the weeks to come with the band that eight in ten of them should lie in. */
export const ForecastChart = ({ history, ahead }: ForecastChartProps) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>()
  const weeks = Math.max(2, Math.floor((ahead.length - 1) / 7))
  const band = ahead[0]!
  const { top, marks } = roundScale(Math.max(...history.map(h => h.sold), band.high, 1000), 3)
  const slot = (width - LEFT) / (history.length + weeks)
  const y = (value: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)
  const from = LEFT + slot * history.length
  return (
    <div ref={ref} className={styles.chart}>
      <svg role="img" aria-label={say('history')} width={width} height={HEIGHT}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles.mark} />
            <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {format.count(Math.round(mark / 1000))}
            </text>
          </g>
        ))}
        {history.map((h, n) => (
          <rect
            key={h.week}
            x={LEFT + slot * n + 1}
            y={y(h.sold)}
            width={Math.max(1, slot - 2)}
            height={HEIGHT - FOOT - y(h.sold)}
            className={styles.bar}
          >
            <title>{`${format.day(h.week)}: ${format.qty(h.sold)}`}</title>
          </rect>
        ))}
        <rect
          x={from}
          y={y(band.high)}
          width={width - from}
          height={Math.max(0, y(band.low) - y(band.high))}
          className={styles.band}
        />
        <path d={`M${from} ${y(band.middle)}H${width}`} className={styles.middle} />
        <text x={LEFT} y={HEIGHT - 5}>
          {history[0] ? format.dayShort(history[0].week) : ''}
        </text>
        <text x={width} y={HEIGHT - 5} textAnchor="end">
          {`+${weeks * 7}`}
        </text>
      </svg>
      <div className={styles.legend}>
        <span>
          <i style={{ background: 'var(--chart-1)' }} />
          {say('sold')}
        </span>
        <span>
          <i style={{ background: 'var(--chart-2)' }} />
          {say('foretold')}
        </span>
      </div>
    </div>
  )
}
