import { Button, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { NumberPad } from '#kit/ui/index.ts'
import { checkPin, type PinAnswer, type Staff } from '../till/check-staff.ts'
import styles from './PinPad.module.css'
import { useSay, useTill } from './use-till.tsx'

type PinPadProps = {
  readonly staff: Staff
  readonly onRight: (staff: Staff) => void
  /** Lets a manager open someone who locked themselves out; left out where a manager is being asked already. */
  readonly forgive?: (staff: Staff) => Promise<void>
}

const LENGTH = 6
const pinAfter = (pin: string, key: string) => (key === 'back' ? pin.slice(0, -1) : pin + key)

/** Asks one person for the PIN; by touch or by keyboard, six digits and no further key. */
export const PinPad = ({ staff, onRight, forgive }: PinPadProps) => {
  const { say } = useSay()
  const till = useTill()
  const [pin, setPin] = useState('')
  const [said, setSaid] = useState<PinAnswer | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const type = async (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, LENGTH)
    setPin(digits)
    if (digits.length < LENGTH) return
    const answer = await checkPin(till.db, staff, digits, Date.now())
    if (answer.kind === 'right') return onRight(staff)
    till.sounds.error()
    setSaid(answer)
    setPin('')
  }

  useEffect(() => field.current?.focus(), [])

  const message = () => {
    if (!said || said.kind === 'right') return null
    if (said.kind === 'locked') return say('pin.locked', { name: staff.name })
    if (said.kind === 'wait') return say('pin.wait', { seconds: said.seconds })
    return said.seconds > 0 ? say('pin.wrongWait', { seconds: said.seconds }) : say('pin.wrong')
  }

  return (
    <div className={styles.pad}>
      <Title order={2} size={20}>
        {say('pin.title', { name: staff.name })}
      </Title>
      <label className={styles.dots} data-full={pin.length}>
        <input
          ref={field}
          data-autofocus
          aria-label={say('pin.label')}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={event => void type(event.currentTarget.value)}
        />
        {Array.from({ length: LENGTH }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six dots are six dots
          <span key={n} data-on={n < pin.length} />
        ))}
      </label>
      <Text c="red.7" fw={600} mih={24} role="alert">
        {message()}
      </Text>
      {said?.kind === 'locked' && forgive && (
        <Button variant="default" onClick={() => void forgive(staff).then(() => setSaid(null))}>
          {say('pin.forgive')}
        </Button>
      )}
      <NumberPad corner="" eraseLabel={say('pad.erase')} onKey={key => void type(pinAfter(pin, key))} />
    </div>
  )
}
