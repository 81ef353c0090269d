import type { DayAhead } from '#modules/replenishment/rules/index.ts'
import { roundScale } from '../../charts/scale.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import styles from './Replenishment.module.css'

const HEIGHT = 170
const [LEFT, FOOT, TOP] = [44, 22, 8]

/** The stock expected day by day, with what is ordered and without. */
export const ProjectionChart = ({ ahead }: { readonly ahead: readonly DayAhead[] }) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { top, marks } = roundScale(Math.max(...ahead.map(d => d.stock), 1000), 3)
  const last = ahead.length - 1
  const x = (day: number) => LEFT + ((width - LEFT - 8) * day) / Math.max(1, last)
  const y = (value: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)
  const path = (pick: (d: DayAhead) => number) =>
    ahead.map((d, n) => `${n === 0 ? 'M' : 'L'}${x(d.day)} ${y(pick(d))}`).join('')
  return (
    <div ref={ref} className={styles.chart}>
      <svg role="img" aria-label={say('projection')} width={width} height={HEIGHT}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles.mark} />
            <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {format.count(Math.round(mark / 1000))}
            </text>
          </g>
        ))}
        <path d={path(d => d.stockWithout)} className={styles.ghost} />
        <path d={path(d => d.stock)} className={styles.line} />
        <text x={LEFT} y={HEIGHT - 5}>
          {say('days', { n: 0 })}
        </text>
        <text x={width - 8} y={HEIGHT - 5} textAnchor="end">
          {say('days', { n: last })}
        </text>
      </svg>
      <div className={styles.legend}>
        <span>
          <i style={{ background: 'var(--chart-1)' }} />
          {say('with-order')}
        </span>
        <span>
          <i style={{ background: 'var(--chart-3)' }} />
          {say('without-order')}
        </span>
      </div>
    </div>
  )
}
