import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { usePeople, useRegisters } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { drawersQuery } from '../../server/sales-queries.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './Today.module.css'

/** Drawers that are open now, with what the books say is in them. */
export const OpenDrawers = () => {
  const say = useSay(TODAY)
  const format = useFormats()
  const person = usePeople()
  const register = useRegisters()
  const query = useQuery(drawersQuery)
  return (
    <Section title={say('drawers')}>
      <Asked query={query}>
        {drawers =>
          drawers.length === 0 ? (
            <Empty title={say('no-drawers')}>{say('no-drawers-do')}</Empty>
          ) : (
            <ul className={styles.rows}>
              {drawers.map(d => (
                <li key={d.shift}>
                  <b>
                    {register.code(d.register)} · {person(d.openedBy)}
                  </b>
                  <b className="number">{format.money(d.cash, d.currency)}</b>
                  <small>
                    {say('since', { time: format.time(d.openedAt), float: format.money(d.float, d.currency) })}
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  )
}
