import type { ReactNode } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import styles from './FaultNote.module.css'
import { useSayFault } from './use-deed.ts'

type FaultNoteProps = { readonly error: unknown; readonly again?: () => void; readonly children?: ReactNode }

/** What went wrong, to which thing, and what to do; where it helps, a button to try again. */
export const FaultNote = ({ error, again, children }: FaultNoteProps) => {
  const says = useSayFault()
  const say = useSay(FRAME)
  const { text, detail } = says(error)
  return (
    <div className={styles.note} role="alert">
      <Icon name="alert" size={20} />
      <div>
        <p>{text}</p>
        {detail && (
          <p className={styles.detail}>
            {say('server-says')} {detail}
          </p>
        )}
        {children}
        {again && (
          <button type="button" className={styles.again} onClick={again}>
            {say('retry')}
          </button>
        )}
      </div>
    </div>
  )
}
