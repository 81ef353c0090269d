import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useAgo, useNow } from '../../parts/use-formats.ts'
import { tillsQuery } from '../../server/sales-queries.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './Today.module.css'

const QUIET_MS = 60 * 60_000

/** Where each till's chain stands, and when it was last heard of. */
export const TillsNow = () => {
  const say = useSay(TODAY)
  const ago = useAgo()
  const now = useNow()
  const query = useQuery(tillsQuery)
  return (
    <Section title={say('tills')}>
      <Asked query={query}>
        {tills =>
          tills.length === 0 ? (
            <Empty title={say('never')} />
          ) : (
            <ul className={styles.rows}>
              {tills.map(till => (
                <li key={till.register}>
                  <b>{till.code}</b>
                  <Tag tone={till.at && now - new Date(till.at).getTime() < QUIET_MS ? 'good' : 'plain'}>
                    {say('till-head', { seq: till.seq })}
                  </Tag>
                  <small>
                    {till.place} · {till.at ? say('heard', { ago: ago(till.at) }) : say('never')}
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
