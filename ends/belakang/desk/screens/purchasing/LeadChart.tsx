import { roundScale } from '../../charts/scale.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { SupplierWhole } from '../../server/kinds.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import styles from './LeadChart.module.css'

type LeadChartProps = { readonly lead: SupplierWhole['lead']; readonly promise: number }

const [HEIGHT, LEFT, FOOT, TOP] = [190, 34, 22, 10]

/** Each delivery as a point: how many days it took, against the mean with its spread and the promise. Oldest first. */
export const LeadChart = ({ lead, promise }: LeadChartProps) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>()
  const points = lead.receipts.toReversed()
  const mean = (lead.meanMillidays ?? 0) / 1000
  const spread = (lead.spreadMillidays ?? 0) / 1000
  const { top, marks } = roundScale(Math.max(...points.map(p => p.days), promise, mean + spread, 1))
  const x = (n: number) => LEFT + ((width - LEFT - 12) * (n + 0.5)) / Math.max(1, points.length)
  const y = (days: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - Math.max(0, Math.min(top, days)) / top)
  return (
    <div ref={ref} className={styles.frame}>
      <svg role="img" aria-label={say('lead-chart', { n: points.length })} width={width} height={HEIGHT}>
        <rect
          x={LEFT}
          width={Math.max(0, width - LEFT)}
          y={y(mean + spread)}
          height={y(mean - spread) - y(mean + spread)}
          className={styles.band}
        />
        {marks.map(mark => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles.mark} />
            <text x={LEFT - 8} y={y(mark) + 4} textAnchor="end">
              {format.qty(Math.round(mark * 1000))}
            </text>
          </g>
        ))}
        <line x1={LEFT} x2={width} y1={y(promise)} y2={y(promise)} className={styles.promise} />
        <line x1={LEFT} x2={width} y1={y(mean)} y2={y(mean)} className={styles.mean} />
        {points.map((p, n) => (
          <circle
            key={`${p.number} ${p.received}`}
            cx={x(n)}
            cy={y(p.days)}
            r={4}
            className={styles.dot}
            data-late={p.late > 0 || undefined}
          >
            <title>{say('lead-point', { number: p.number, days: p.days, day: format.day(p.received) })}</title>
          </circle>
        ))}
        <text x={LEFT} y={HEIGHT - 5}>
          {points[0] && format.day(points[0].received)}
        </text>
        <text x={width} y={HEIGHT - 5} textAnchor="end">
          {points.length > 1 && format.day(points.at(-1)!.received)}
        </text>
      </svg>
      <div className={styles.key} aria-hidden="true">
        <span>
          <i />
          {say('mean')}
        </span>
        <span>
          <i data-promise="" />
          {say('promise')}
        </span>
      </div>
    </div>
  )
}
