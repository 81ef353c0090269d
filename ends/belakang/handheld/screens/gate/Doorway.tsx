import type { ReactNode } from 'react'
import { useSay } from '#kit/words/words.ts'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { GATE } from '../../words/gate.ts'
import { HOME } from '../../words/home.ts'
import { changeSettings } from '../../work/change-settings.ts'
import styles from './Doorway.module.css'

type DoorwayProps = {
  readonly title?: string
  readonly text?: string
  /** Begins at the top, where a list may be long. */
  readonly top?: boolean
  readonly children?: ReactNode
}

/** The space before the work: one thing to do, in large letters. */
export const Doorway = ({ title, text, top, children }: DoorwayProps) => {
  const phone = usePhone()
  const home = useSay(HOME)
  const company = usePhoneState(s => s.company.name)
  const device = usePhoneState(s => s.device?.name)
  const language = usePhoneState(s => s.settings.language)
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <img src="./icon.svg" alt="" />
        <strong>
          {company || 'Ujung'}
          {device && <small>{device}</small>}
        </strong>
        <button
          type="button"
          className={styles.tongue}
          aria-label={home('language')}
          onClick={() => changeSettings(phone, { language: language === 'id' ? 'en' : 'id' })}
        >
          {language === 'id' ? 'EN' : 'ID'}
        </button>
      </header>
      <main className={styles.body} data-from={top ? 'top' : undefined}>
        {title && <h1>{title}</h1>}
        {text && <p className={styles.lead}>{text}</p>}
        {children}
      </main>
    </div>
  )
}

/** How much on this phone the server does not know yet. */
export const Unsent = () => {
  const say = useSay(GATE)
  const { waiting, refused } = usePhoneState(s => s.outbox)
  if (waiting + refused === 0) return null
  return (
    <p className={styles.said} data-tone="note">
      {say('unsent', { n: waiting + refused })}
    </p>
  )
}

export const Said = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.said} role="alert">
    {children}
  </p>
)
