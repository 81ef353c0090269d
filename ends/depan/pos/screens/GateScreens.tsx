import { Button, Progress, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { refreshNow } from '#kit/counter/start-counter.ts'
import { Icon, type IconName } from '#kit/ui/index.ts'
import styles from './GateScreens.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

type GateProps = {
  readonly icon?: IconName
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}

/** A page with one thing on it, for the moments before the till can sell. */
export const Gate = ({ icon, title, text, children }: GateProps) => (
  <div className={styles.page}>
    <div className={styles.card}>
      <div className={styles.mark}>
        {icon ? <Icon name={icon} size={34} /> : <img src="./icon.svg" alt="" width={56} />}
      </div>
      <Title order={1} size={26}>
        {title}
      </Title>
      {text && <Text c="gray.6">{text}</Text>}
      {children}
    </div>
  </div>
)

export const StartingScreen = () => {
  const { say } = useSay()
  return <Gate title={say('gate.starting')} />
}

export const SecondCopyScreen = () => {
  const { say } = useSay()
  return (
    <Gate icon="lock" title={say('gate.secondTitle')} text={say('gate.secondText')}>
      <Button onClick={() => location.reload()}>{say('gate.tryAgain')}</Button>
    </Gate>
  )
}

export const FailedScreen = () => {
  const { say } = useSay()
  const failure = useTillState(s => s.failure)
  return (
    <Gate icon="alert" title={say('gate.failedTitle')} text={say('gate.failedText', { reason: failure ?? '' })}>
      <Button onClick={() => location.reload()}>{say('gate.tryAgain')}</Button>
    </Gate>
  )
}

export const FillingScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const failure = useTillState(s => s.failure)
  const progress = useTillState(s => s.progress)
  if (failure)
    return (
      <Gate icon="cloudOff" title={say('gate.noFillTitle')} text={say('gate.noFillText', { reason: failure })}>
        <Button onClick={() => void refreshNow(till)}>{say('gate.tryAgain')}</Button>
      </Gate>
    )
  return (
    <Gate icon="cloud" title={say('gate.fillingTitle')} text={say('gate.fillingText')}>
      <Progress
        aria-label={say('gate.fillingTitle')}
        size="lg"
        w="100%"
        value={progress && progress.of > 0 ? (100 * progress.done) / progress.of : 4}
      />
    </Gate>
  )
}
