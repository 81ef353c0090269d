import { useEffect } from 'react'
import { listenWedge, restoreField } from '#kit/devices/index.ts'
import { Speaking } from '#kit/ui/index.ts'
import { scan } from '../till/sell.ts'
import type { Till } from '../till/till.ts'
import type { TillState } from '../till/till-state.ts'
import styles from './App.module.css'
import { Approve } from './Approve.tsx'
import { ClosedScreen } from './ClosedScreen.tsx'
import { Dialogs } from './Dialogs.tsx'
import { DoneScreen } from './DoneScreen.tsx'
import { DrawerScreen } from './DrawerScreen.tsx'
import { EnrolScreen } from './EnrolScreen.tsx'
import { FailedScreen, FillingScreen, SecondCopyScreen, StartingScreen } from './GateScreens.tsx'
import { Header } from './Header.tsx'
import { OpenShiftScreen } from './OpenShiftScreen.tsx'
import { PayScreen } from './PayScreen.tsx'
import { ReceiptsScreen } from './ReceiptsScreen.tsx'
import { ReturnsScreen } from './ReturnsScreen.tsx'
import { SellScreen } from './SellScreen.tsx'
import { SettingsScreen } from './SettingsScreen.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { TillProvider, useTillState } from './use-till.tsx'

const SCREENS: Readonly<Record<TillState['screen'], () => React.JSX.Element>> = {
  sell: SellScreen,
  pay: PayScreen,
  done: DoneScreen,
  returns: ReturnsScreen,
  drawer: DrawerScreen,
  closed: ClosedScreen,
  receipts: ReceiptsScreen,
  settings: SettingsScreen,
}

const WITHOUT_SHIFT: ReadonlySet<TillState['screen']> = new Set(['settings', 'receipts', 'closed'])

const Counter = () => {
  const screen = useTillState(s => s.screen)
  const open = useTillState(s => s.standing.drawer.shift !== null)
  const Screen = SCREENS[screen]
  return (
    <div className={styles.frame}>
      <Header />
      <main className={styles.main}>{open || WITHOUT_SHIFT.has(screen) ? <Screen /> : <OpenShiftScreen />}</main>
    </div>
  )
}

const Gate = () => {
  const phase = useTillState(s => s.phase)
  const signedIn = useTillState(s => s.cashier !== null)
  if (phase === 'starting') return <StartingScreen />
  if (phase === 'second-copy') return <SecondCopyScreen />
  if (phase === 'failed') return <FailedScreen />
  if (phase === 'enrol') return <EnrolScreen />
  if (phase === 'filling') return <FillingScreen />
  return signedIn ? <Counter /> : <SignInScreen />
}

/** A scanner is heard on the sale and done screens, whatever has the focus. */
const listen = (till: Till) =>
  listenWedge(document, burst => {
    const { cashier, standing, screen, dialog, approval } = till.store.get()
    const selling = cashier && standing.drawer.shift && (screen === 'sell' || screen === 'done')
    if (!selling || approval) return till.sounds.error()
    restoreField(burst)
    if (dialog && dialog.kind !== 'camera' && dialog.kind !== 'search') return till.sounds.error()
    if (dialog) till.store.set({ dialog: null })
    scan(till, burst.text, false)
  })

const Spoken = ({ till }: { readonly till: Till }) => {
  const language = useTillState(s => s.settings.language)
  useEffect(() => listen(till), [till])
  useIdleLock()
  return (
    <Speaking language={language}>
      <Gate />
      <Dialogs />
      <Approve />
    </Speaking>
  )
}

export const App = ({ till }: { readonly till: Till }) => (
  <TillProvider till={till}>
    <Spoken till={till} />
  </TillProvider>
)
