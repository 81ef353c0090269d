import { useNow } from '../../parts/use-formats.ts'
import type { Team } from '../../server/kinds.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import styles from './Team.module.css'

/** How much work there is, and how late. */
export const TeamFigures = ({ team }: { readonly team: Team }) => {
  const say = useSay(TEAM)
  const now = useNow(60_000)
  const late = team.tasks.filter(t => t.dueAt && Date.parse(t.dueAt) <= now).length
  const figures = [
    ['open-all', team.tasks.length, false],
    ['late-all', late, late > 0],
    ['loose-all', team.tasks.filter(t => !t.assignee).length, false],
    ['there-all', team.members.filter(m => m.present).length, false],
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(([word, n, bad]) => (
        <div key={word} data-bad={bad || undefined}>
          <dt>{say(word)}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  )
}
