import type { ReactNode } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { goBack } from '../work/ways.ts'
import { Pill } from './Pill.tsx'
import styles from './Screen.module.css'
import { usePhone } from './use-phone.tsx'
import { VerdictBand } from './VerdictBand.tsx'

type ScreenProps = {
  readonly title: string
  readonly about?: string
  readonly children: ReactNode
  /** What the thumb reaches: the scan bar, the one thing to do next. */
  readonly foot?: ReactNode
  /** Where the back arrow leads instead of one screen back. */
  readonly onBack?: () => void
}

/** A screen of the phone: what it is on top, what is there in the middle, what to do within the thumb's reach. */
export const Screen = ({ title, about, children, foot, onBack }: ScreenProps) => {
  const phone = usePhone()
  const say = useSay(FRAME)
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <button
          type="button"
          className={styles.back}
          aria-label={say('back')}
          onClick={() => (onBack ? onBack() : goBack(phone))}
        >
          <Icon name="back" size={26} />
        </button>
        <h1>
          {title}
          {about && <small>{about}</small>}
        </h1>
        <Pill />
      </header>
      <main className={styles.body}>{children}</main>
      <footer className={styles.foot}>
        <VerdictBand />
        {foot}
      </footer>
    </div>
  )
}
