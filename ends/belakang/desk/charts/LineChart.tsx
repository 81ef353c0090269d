import styles from './LineChart.module.css'
import { roundScale } from './scale.ts'
import { useWidth } from './use-width.ts'

export type Point = { readonly at: number; readonly value: number; readonly text: string }

type LineChartProps = {
  readonly label: string
  /** Oldest first. */
  readonly points: readonly Point[]
  readonly short: (value: number) => string
  readonly first: string
  readonly last: string
}

const HEIGHT = 170
const LEFT = 52
const FOOT = 22
const TOP = 8

/** A level over time: it holds until the next change, so it goes in steps. */
export const LineChart = ({ label, points, short, first, last }: LineChartProps) => {
  const [ref, width] = useWidth<HTMLDivElement>()
  const values = points.map(p => p.value)
  const low = Math.min(0, ...values)
  const { top, marks } = roundScale(Math.max(...values, 1) - low)
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  const x = (at: number) => LEFT + ((width - LEFT - 8) * (at - from)) / Math.max(1, to - from)
  const y = (value: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - (value - low) / top)
  const path = points.map((p, n) => (n === 0 ? `M${x(p.at)} ${y(p.value)}` : `H${x(p.at)}V${y(p.value)}`)).join('')
  return (
    <div ref={ref} className={styles.frame}>
      <svg role="img" aria-label={label} width={width} height={HEIGHT}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark + low)} y2={y(mark + low)} className={styles.mark} />
            <text x={LEFT - 8} y={y(mark + low) + 4} textAnchor="end">
              {short(mark + low)}
            </text>
          </g>
        ))}
        <path d={`${path}V${y(Math.max(0, low))}H${LEFT}Z`} className={styles.under} />
        <path d={path} className={styles.line} />
        {points.length < 80 &&
          points.map(p => (
            <circle key={`${p.at} ${p.value}`} cx={x(p.at)} cy={y(p.value)} r={3} className={styles.dot}>
              <title>{p.text}</title>
            </circle>
          ))}
        <text x={LEFT} y={HEIGHT - 5}>
          {first}
        </text>
        <text x={width} y={HEIGHT - 5} textAnchor="end">
          {last}
        </text>
      </svg>
    </div>
  )
}
