import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { faultOf, isRefusal } from '#kit/server/fault.ts'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Notices } from '../../parts/Notices.tsx'
import { ProofDialog } from '../../parts/ProofDialog.tsx'
import { meQuery, stateQuery } from '../../server/queries.ts'
import { GATE } from '../../words/gate.ts'
import { useSay } from '../../words/words.ts'
import { Doorway } from './Doorway.tsx'

const Desk = lazy(() => import('../Desk.tsx'))
const SignIn = lazy(() => import('./SignIn.tsx'))
const MustChange = lazy(() => import('./MustChange.tsx'))
const FirstRun = lazy(() => import('./first-run/FirstRun.tsx'))

const Opening = () => {
  const say = useSay(GATE)
  return (
    <p className="quiet" style={{ display: 'grid', placeItems: 'center', height: '100%' }} role="status">
      {say('starting')}
    </p>
  )
}

/** Nobody has signed in: either they shall, or nobody can yet. */
const Outside = () => {
  const state = useQuery(stateQuery)
  if (state.error)
    return (
      <Doorway>
        <FaultNote error={state.error} again={() => void state.refetch()} />
      </Doorway>
    )
  if (!state.data) return <Opening />
  return state.data.users ? <SignIn /> : <FirstRun />
}

const Way = () => {
  const me = useQuery(meQuery)
  if (me.data?.mustChange) return <MustChange />
  if (me.data && !isRefusal(me.error, 'UNAUTHORIZED')) return <Desk />
  if (!me.error) return <Opening />
  if (faultOf(me.error).word === 'UNAUTHORIZED') return <Outside />
  return (
    <Doorway>
      <FaultNote error={me.error} again={() => void me.refetch()} />
    </Doorway>
  )
}

/** Who is at this screen decides what it shows: sign-in, a first password, the set-up, or the desk. */
export const Gate = () => (
  <>
    <Suspense fallback={<Opening />}>
      <Way />
    </Suspense>
    <ProofDialog />
    <Notices />
  </>
)
