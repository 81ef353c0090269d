import { useEffect } from 'react'
import { listenWedge, restoreField } from '#kit/devices/index.ts'
import { Speaking } from '#kit/ui/index.ts'
import { isHeld } from '#modules/lanes/rules/index.ts'
import type { Kiosk } from '../lane/kiosk.ts'
import { scan } from '../lane/scan-goods.ts'
import styles from './App.module.css'
import { Attract } from './Attract.tsx'
import { Done } from './Done.tsx'
import { Gate } from './Gate.tsx'
import { Header } from './Header.tsx'
import { Held } from './Held.tsx'
import { Pay } from './Pay.tsx'
import { Sheets } from './Sheets.tsx'
import { Shopping } from './Shopping.tsx'
import { Simulator } from './Simulator.tsx'
import { useAloud } from './use-aloud.ts'
import { useIdle } from './use-idle.ts'
import { KioskProvider, useKioskState } from './use-kiosk.tsx'

const STEPS = { attract: Attract, language: Attract, scanning: Shopping, paying: Pay, done: Done } as const

/** What the lamp over the lane shows: free, at work, somebody is asked for, closed. */
const useLight = () =>
  useKioskState(({ lane, odd }) => {
    if (lane.locked) return 'closed'
    if (lane.open.length > 0) return 'call'
    if (odd) return 'odd'
    return lane.step === 'attract' ? 'free' : 'busy'
  })

const Lane = () => {
  const step = useKioskState(s => s.lane.step)
  const held = useKioskState(s => isHeld(s.lane) || (s.lane.open.length > 0 && s.lane.step !== 'scanning'))
  const low = useKioskState(s => s.low)
  const light = useLight()
  useAloud()
  useIdle()
  const Step = STEPS[step]
  return (
    <div className={styles.frame} data-low={low} data-step={step}>
      <div className={styles.light} data-light={light} />
      <Header />
      <main className={styles.main}>
        <Step />
        {held && <Held />}
      </main>
      <Sheets />
      <Simulator />
    </div>
  )
}

const Spoken = ({ kiosk }: { readonly kiosk: Kiosk }) => {
  const language = useKioskState(s => s.settings.language)
  const ready = useKioskState(s => s.phase === 'ready' && s.cashier !== null)
  useEffect(
    () =>
      listenWedge(document, burst => {
        const { cashier, lane } = kiosk.store.get()
        if (!cashier || lane.step === 'paying' || lane.step === 'done') return
        restoreField(burst)
        kiosk.store.set({ sheet: null })
        scan(kiosk, burst.text)
      }),
    [kiosk],
  )
  return <Speaking language={language}>{ready ? <Lane /> : <Gate />}</Speaking>
}

export const App = ({ kiosk }: { readonly kiosk: Kiosk }) => (
  <KioskProvider kiosk={kiosk}>
    <Spoken kiosk={kiosk} />
  </KioskProvider>
)
