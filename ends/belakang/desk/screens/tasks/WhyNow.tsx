import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import styles from './TaskPane.module.css'

const POINTS = ['begun', 'late', 'soon', 'escalated', 'given', 'weight', 'waited'] as const

/** What speaks for doing the task now: the strongest reason first. */
export const WhyNow = ({ task }: { readonly task: Task }) => {
  const say = useSay(TASKS)
  const all = POINTS.map(key => ({ key, points: task.points[key] }))
  const reasons = all.filter(it => it.points > 0).sort((a, b) => b.points - a.points)
  if (reasons.length === 0) return null
  return (
    <section className={styles.block} aria-label={say('why-now')}>
      <h3>
        {say('why-now')} <span className={styles.total}>{task.total}</span>
      </h3>
      <ul className={styles.reasons}>
        {reasons.map(({ key, points }) => (
          <li key={key} data-reason={key}>
            <span>{say(`point-${key}`)}</span> <b>{points}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
