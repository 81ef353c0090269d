import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type JudgedBy, judgeEdit, openOdds, projectStock } from '#modules/replenishment/rules/index.ts'
import { Asked } from '../../parts/Asked.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { BoardLine } from '../../server/replenishment-queries.ts'
import { planLineQuery } from '../../server/replenishment-queries.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { ForecastChart } from './ForecastChart.tsx'
import { ProjectionChart } from './ProjectionChart.tsx'
import styles from './Replenishment.module.css'

type LineDetailProps = {
  readonly row: BoardLine
  /** What is typed or kept, thousandths. */
  readonly qty: number
  readonly judgedBy: Omit<JudgedBy, 'lifeDays'>
}

const ROWS = ['lost-margin', 'holding', 'waste', 'handling'] as const
const PICK = { 'lost-margin': 'lostMargin', holding: 'holding', waste: 'waste', handling: 'handling' } as const

/** History, forecast and stock to come of a line, and what the quantity costs beside the proposal: by the rule that made it. */
export const LineDetail = ({ row, qty, judgedBy }: LineDetailProps) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const odds = useMemo(openOdds, [])
  const query = useQuery(planLineQuery(row.id))
  const by = { ...judgedBy, lifeDays: row.shelfLifeDays }
  const proposed = judgeEdit(odds, row.basis, by, row.proposed)
  const mine = judgeEdit(odds, row.basis, by, qty)
  const days = Math.min(84, Math.max(21, row.basis.lead + row.basis.coverDays + 7))
  const ahead = projectStock(odds, row.basis, qty, days)
  const more = mine.all - proposed.all
  const amount = format.money(Math.abs(more))
  return (
    <div className={styles.detail}>
      <div>
        <h3>{say('history')}</h3>
        <Asked query={query} lines={4}>
          {({ history }) => <ForecastChart history={history} ahead={ahead} />}
        </Asked>
      </div>
      <div>
        <h3>{say('projection')}</h3>
        <ProjectionChart ahead={ahead} />
      </div>
      <div>
        <h3>{say('edit-title')}</h3>
        <table className={styles.costs}>
          <thead>
            <tr>
              <th />
              <th scope="col">{say('proposed', { qty: format.qty(row.proposed) })}</th>
              <th scope="col">{say('yours', { qty: format.qty(qty) })}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('lost-units')}</th>
              <td>{format.qty(Math.round(proposed.lost * 10) * 100)}</td>
              <td>{format.qty(Math.round(mine.lost * 10) * 100)}</td>
            </tr>
            {ROWS.map(word => (
              <tr key={word}>
                <th scope="row">{say(word)}</th>
                <td>{format.money(proposed[PICK[word]])}</td>
                <td>{format.money(mine[PICK[word]])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('together')}</th>
              <td>{format.money(proposed.all)}</td>
              <td>{format.money(mine.all)}</td>
            </tr>
          </tfoot>
        </table>
        <p className={styles.verdict} data-tone={more > 0 ? 'bad' : more < 0 ? 'good' : undefined} aria-live="polite">
          {more > 0 ? say('dearer', { amount }) : more < 0 ? say('cheaper', { amount }) : say('same')}
        </p>
      </div>
    </div>
  )
}
