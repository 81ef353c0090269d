import { useEffect, useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Press } from '../../parts/Press.tsx'
import { usePhone } from '../../parts/use-phone.tsx'
import { HOME } from '../../words/home.ts'
import { type PushState, pushState, turnPushOff, turnPushOn } from '../../work/push.ts'
import { tell } from '../../work/tell.ts'

/** Whether urgent work is told on this phone while it sleeps. The phone's leave is asked for by this button alone. */
export const PushChoice = () => {
  const phone = usePhone()
  const say = useSay(HOME)
  const [state, setState] = useState<PushState | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void pushState(phone).then(setState)
  }, [phone])
  if (state === null || state === 'cannot') return null
  if (state === 'denied') return <p>{say('push-denied')}</p>
  const press = async () => {
    setBusy(true)
    try {
      setState(await (state === 'on' ? turnPushOff : turnPushOn)(phone))
    } catch {
      tell(phone, 'bad', HOME['push-failed'])
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Press disabled={busy} onClick={() => void press()}>
        {say('push')}: {say(state)}
      </Press>
      <p>{say('push-what')}</p>
    </>
  )
}
