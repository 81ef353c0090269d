import { useState } from 'react'
import styles from './HourChart.module.css'
import { roundScale } from './scale.ts'
import { useWidth } from './use-width.ts'

export type Hour = { readonly hour: number; readonly total: number; readonly before: number; readonly text: string }

type HourChartProps = {
  readonly label: string
  readonly hours: readonly Hour[]
  /** The hour that is running, if it is among them. */
  readonly now?: number
  readonly short: (amount: number) => string
}

const HEIGHT = 208
const LEFT = 46
const FOOT = 22
const TOP = 10

const yOf = (amount: number, top: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - Math.max(0, amount) / top)

/** A column for each hour, with the day it is compared to as a pale one behind it. */
export const HourChart = ({ label, hours, now, short }: HourChartProps) => {
  const [ref, width] = useWidth<HTMLDivElement>()
  const [at, setAt] = useState<number | null>(null)
  const { top, marks } = roundScale(Math.max(...hours.flatMap(h => [h.total, h.before]), 0))
  const each = (width - LEFT) / Math.max(1, hours.length)
  const bar = Math.min(30, each * 0.62)
  const base = HEIGHT - FOOT
  const skip = each < 24 ? 2 : 1
  const shown = hours.find(h => h.hour === at)
  return (
    <div ref={ref} className={styles.frame}>
      <p className={styles.readout} aria-hidden="true">
        {shown?.text ?? ' '}
      </p>
      <svg role="img" aria-label={label} width={width} height={HEIGHT} onPointerLeave={() => setAt(null)}>
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={yOf(mark, top)} y2={yOf(mark, top)} className={styles.line} />
            <text x={LEFT - 8} y={yOf(mark, top) + 4} textAnchor="end" className={styles.mark}>
              {mark === 0 ? '0' : short(mark)}
            </text>
          </g>
        ))}
        {hours.map((h, n) => {
          const middle = LEFT + each * (n + 0.5)
          return (
            <g key={h.hour} data-at={h.hour === at || undefined} onPointerEnter={() => setAt(h.hour)}>
              <rect x={middle - each / 2} y={0} width={each} height={base} className={styles.reach} />
              {h.before > 0 && (
                <rect
                  x={middle - bar / 2 - 4}
                  y={yOf(h.before, top)}
                  width={bar}
                  height={base - yOf(h.before, top)}
                  rx={3}
                  className={styles.before}
                />
              )}
              {h.total > 0 && (
                <rect
                  x={middle - bar / 2}
                  y={yOf(h.total, top)}
                  width={bar}
                  height={base - yOf(h.total, top)}
                  rx={3}
                  className={h.hour === now ? styles.running : styles.bar}
                />
              )}
              {n % skip === 0 && (
                <text x={middle} y={HEIGHT - 6} textAnchor="middle" className={styles.hour}>
                  {String(h.hour).padStart(2, '0')}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
