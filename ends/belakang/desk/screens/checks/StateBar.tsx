import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { CHECK_STATES } from '#modules/checks/rules/index.ts'
import { CHECK_STATES_SAID } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import { type CheckStateWord, figuresQuery } from './check-queries.ts'

type StateBarProps = { readonly state: CheckStateWord | null; readonly onState: (state: CheckStateWord | null) => void }

/** How many cheques stand where and what they are worth; pressed, the list shows those. */
export const StateBar = ({ state, onState }: StateBarProps) => {
  const say = useSay(CHECK_STATES_SAID)
  const language = useLanguage()
  const { data = [] } = useQuery(figuresQuery)
  return (
    <div className={styles.states}>
      {CHECK_STATES.filter(it => data.some(row => row.state === it)).map(it => {
        const rows = data.filter(row => row.state === it)
        return (
          <button
            key={it}
            type="button"
            className={styles.state}
            aria-pressed={state === it}
            onClick={() => onState(state === it ? null : it)}
          >
            <span>{say(it)}</span>
            <b>{rows.reduce((sum, row) => sum + row.items, 0)}</b>
            <span>{rows.map(row => formatMoney(row.amount, row.currency, language)).join(' · ')}</span>
          </button>
        )
      })}
    </div>
  )
}
