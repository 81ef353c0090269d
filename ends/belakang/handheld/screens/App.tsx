import { lazy, Suspense } from 'react'
import { Speaking } from '#kit/ui/speak.tsx'
import { Stopped } from '../parts/Stopped.tsx'
import { PhoneProvider, usePhoneState } from '../parts/use-phone.tsx'
import type { Handheld } from '../work/handheld.ts'
import { EnrolledGate } from './gate/EnrolledGate.tsx'
import { FailedGate, FillingGate, SecondCopyGate, StartingGate } from './gate/gates.tsx'
import { SignIn } from './gate/SignIn.tsx'
import { HomeScreen } from './home/HomeScreen.tsx'
import { useIdleLock } from './use-idle-lock.ts'

const SCREENS: Readonly<Record<string, ReturnType<typeof lazy>>> = {
  lookup: lazy(() => import('./lookup/LookupScreen.tsx')),
  tasks: lazy(() => import('./tasks/TasksScreen.tsx')),
  task: lazy(() => import('./tasks/TaskScreen.tsx')),
  receive: lazy(() => import('./receive/ReceiveStart.tsx')),
  receiving: lazy(() => import('./receive/ReceiveScreen.tsx')),
  trucks: lazy(() => import('./truck/TruckList.tsx')),
  truck: lazy(() => import('./truck/TruckScreen.tsx')),
  pick: lazy(() => import('./pick/PickStart.tsx')),
  picking: lazy(() => import('./pick/PickScreen.tsx')),
  pack: lazy(() => import('./pick/PackScreen.tsx')),
  'put-away': lazy(() => import('./put-away/PutAwayScreen.tsx')),
  move: lazy(() => import('./put-away/PutAwayScreen.tsx')),
  transfer: lazy(() => import('./transfer/TransferStart.tsx')),
  transferring: lazy(() => import('./transfer/TransferScreen.tsx')),
  load: lazy(() => import('./transfer/LoadScreen.tsx')),
  count: lazy(() => import('./count/CountStart.tsx')),
  counting: lazy(() => import('./count/CountScreen.tsx')),
  lanes: lazy(() => import('./lanes/LanesScreen.tsx')),
  orders: lazy(() => import('./online/OnlineStart.tsx')),
  'order-picking': lazy(() => import('./online/OnlinePickScreen.tsx')),
  outbox: lazy(() => import('./outbox/OutboxScreen.tsx')),
}

const Inside = () => {
  const way = usePhoneState(s => s.way)
  const Shown = SCREENS[way.screen]
  return <Suspense fallback={<StartingGate />}>{Shown ? <Shown key={way.id} /> : <HomeScreen />}</Suspense>
}

const Gate = () => {
  const phase = usePhoneState(s => s.phase)
  const enrolled = usePhoneState(s => s.device !== null)
  if (phase === 'starting') return <StartingGate />
  if (phase === 'second-copy') return <SecondCopyGate />
  if (phase === 'failed') return <FailedGate />
  if (phase === 'sign-in') return enrolled ? <EnrolledGate /> : <SignIn />
  if (phase === 'filling') return <FillingGate />
  return <Inside />
}

const Spoken = () => {
  const language = usePhoneState(s => s.settings.language)
  useIdleLock()
  return (
    <Speaking language={language}>
      <Stopped>
        <Gate />
      </Stopped>
    </Speaking>
  )
}

export const App = ({ phone }: { readonly phone: Handheld }) => (
  <PhoneProvider phone={phone}>
    <Spoken />
  </PhoneProvider>
)
