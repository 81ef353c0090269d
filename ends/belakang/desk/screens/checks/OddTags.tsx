import { Tag } from '../../parts/Bits.tsx'
import { CHECK_ODD } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import type { CheckRow } from './check-queries.ts'

const BAD = new Set(['duplicate', 'presented-too-often'])

/** What is odd about a cheque, one tag each. */
export const OddTags = ({ odd }: { readonly odd: CheckRow['exceptions'] }) => {
  const say = useSay(CHECK_ODD)
  return (
    <span className={styles.odd}>
      {odd.map(word => (
        <Tag key={word} tone={BAD.has(word) ? 'bad' : 'warn'}>
          {say(word)}
        </Tag>
      ))}
    </span>
  )
}
