import { useSay } from '#kit/words/words.ts'
import { Press } from '../../parts/Press.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { GATE } from '../../words/gate.ts'
import { refreshNow } from '../../work/refresh.ts'
import styles from './Doorway.module.css'
import { Doorway } from './Doorway.tsx'

export const StartingGate = () => {
  const say = useSay(GATE)
  return <Doorway text={say('starting')} />
}

export const SecondCopyGate = () => {
  const say = useSay(GATE)
  const frame = useSay(FRAME)
  return (
    <Doorway title={say('second-title')} text={say('second-text')}>
      <Press look="main" onClick={() => location.reload()}>
        {frame('again')}
      </Press>
    </Doorway>
  )
}

export const FailedGate = () => {
  const say = useSay(GATE)
  const frame = useSay(FRAME)
  const reason = usePhoneState(s => s.failure) ?? ''
  return (
    <Doorway title={say('failed-title')} text={say('failed-text', { reason })}>
      <Press look="main" onClick={() => location.reload()}>
        {frame('again')}
      </Press>
    </Doorway>
  )
}

export const FillingGate = () => {
  const phone = usePhone()
  const say = useSay(GATE)
  const frame = useSay(FRAME)
  const failure = usePhoneState(s => s.failure)
  const progress = usePhoneState(s => s.progress)
  if (failure)
    return (
      <Doorway title={say('no-fill-title')} text={say('no-fill-text', { reason: failure })}>
        <Press look="main" onClick={() => void refreshNow(phone)}>
          {frame('again')}
        </Press>
      </Doorway>
    )
  const share = progress && progress.of > 0 ? Math.round((100 * progress.done) / progress.of) : 4
  return (
    <Doorway title={say('filling-title')} text={say('filling-text')}>
      <div className={styles.meter} role="progressbar" aria-valuenow={share} aria-label={say('filling-title')}>
        <span style={{ width: `${share}%` }} />
      </div>
    </Doorway>
  )
}
