import type { ReactNode } from 'react'
import { Kawung } from '../../look/Kawung.tsx'
import { LanguageButton, SchemeButton } from '../../parts/Switches.tsx'
import { GATE } from '../../words/gate.ts'
import { useSay } from '../../words/words.ts'
import styles from './Doorway.module.css'

/** The space before the desk: a batik wall beside the one thing to do. */
export const Doorway = ({ children }: { readonly children: ReactNode }) => {
  const say = useSay(GATE)
  return (
    <div className={styles.doorway}>
      <div className={styles.wall}>
        <Kawung className={styles.pattern} />
        <div className={styles.name}>
          <strong>Ujung</strong>
          <span>{say('motto')}</span>
        </div>
      </div>
      <main className={styles.way}>
        <div className={styles.switches}>
          <LanguageButton />
          <SchemeButton />
        </div>
        <div className={styles.inner}>{children}</div>
      </main>
    </div>
  )
}
