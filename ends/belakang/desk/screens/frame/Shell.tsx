import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Kawung } from '../../look/Kawung.tsx'
import { Waiting } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import { Account } from './Account.tsx'
import { Bar } from './Bar.tsx'
import { LivePulse } from './LivePulse.tsx'
import { waysFor } from './navigation.ts'
import { Rail } from './Rail.tsx'
import styles from './Shell.module.css'

/** What stands around every page: the rail, the pulse, the account; on a phone a bar below. */
export const Shell = () => {
  const say = useSay(FRAME)
  const ways = waysFor(useMay())
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {say('skip')}
      </a>
      <aside className={styles.side}>
        <Kawung className={styles.pattern} />
        <Link to="/" className={styles.brand}>
          Ujung
        </Link>
        <Rail ways={ways} />
        <div className={styles.foot}>
          <LivePulse />
          <Account />
        </div>
      </aside>
      <header className={styles.top} data-bar>
        <Link to="/" className={styles.brand}>
          Ujung
        </Link>
        <LivePulse />
        <Account />
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        <Suspense fallback={<Waiting lines={8} />}>
          <Outlet />
        </Suspense>
      </main>
      <Bar ways={ways} />
    </div>
  )
}
