import { Link } from '@tanstack/react-router'
import { DeskIcon } from '../../look/DeskIcon.tsx'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import type { Way } from './navigation.ts'
import styles from './Rail.module.css'
import { useOpenTasks } from './use-open-tasks.ts'

const GROUPS = ['trade', 'office', 'keep'] as const

/** The menu at the side; where there is little room it shows icons with small words. */
export const Rail = ({ ways }: { readonly ways: readonly Way[] }) => {
  const say = useSay(FRAME)
  const tasks = useOpenTasks()
  return (
    <nav className={styles.rail} aria-label={say('menu')}>
      {GROUPS.map(group => {
        const those = ways.filter(w => w.group === group)
        return (
          those.length > 0 && (
            <div key={group} className={styles.group}>
              <p className={styles.heading}>{say(group)}</p>
              {those.map(way => (
                <Link
                  key={way.to}
                  to={way.to}
                  className={styles.way}
                  activeOptions={{ exact: way.to === '/', includeSearch: false }}
                  activeProps={{ 'data-here': '' }}
                >
                  <DeskIcon name={way.icon} />
                  <span className={styles.word}>{say(way.word)}</span>
                  {way.to === '/tasks' && tasks > 0 && (
                    <span className={styles.count}>{tasks > 999 ? '999+' : tasks}</span>
                  )}
                </Link>
              ))}
            </div>
          )
        )
      })}
    </nav>
  )
}
