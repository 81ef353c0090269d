import { Tag } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { CHECK_ODD } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import type { CheckRow } from './check-queries.ts'

const BAD = new Set(['duplicate', 'presented-too-often', 'drawer-listed'])

/** What is odd about a cheque, one tag each; of a listed drawer, until when. */
export const OddTags = ({ check }: { readonly check: Pick<CheckRow, 'exceptions' | 'listedUntil'> }) => {
  const say = useSay(CHECK_ODD)
  const format = useFormats()
  const day = check.listedUntil ? format.day(check.listedUntil) : ''
  return (
    <span className={styles.odd}>
      {check.exceptions.map(word => (
        <Tag key={word} tone={BAD.has(word) ? 'bad' : 'warn'}>
          {say(word, { day })}
        </Tag>
      ))}
    </span>
  )
}
