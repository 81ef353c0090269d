import { Button } from '@mantine/core'
import { useState } from 'react'
import { checkPin, type PinAnswer, type Staff } from '#kit/offline/index.ts'
import { PinPad as Pad } from '#kit/ui/index.ts'
import { useSay, useTill } from './use-till.tsx'

type PinPadProps = {
  readonly staff: Staff
  readonly onRight: (staff: Staff) => void
  /** Lets a manager open someone who locked themselves out; left out where a manager is being asked already. */
  readonly forgive?: (staff: Staff) => Promise<void>
}

/** Asks one person for the PIN. */
export const PinPad = ({ staff, onRight, forgive }: PinPadProps) => {
  const { say } = useSay()
  const till = useTill()
  const [said, setSaid] = useState<PinAnswer | null>(null)

  const tryPin = async (pin: string) => {
    const answer = await checkPin(till.db, staff, pin, Date.now())
    if (answer.kind === 'right') return onRight(staff)
    till.sounds.error()
    setSaid(answer)
  }

  const message = () => {
    if (!said || said.kind === 'right') return null
    if (said.kind === 'locked') return say('pin.locked', { name: staff.name })
    if (said.kind === 'wait') return say('pin.wait', { seconds: said.seconds })
    return said.seconds > 0 ? say('pin.wrongWait', { seconds: said.seconds }) : say('pin.wrong')
  }

  return (
    <Pad
      title={say('pin.title', { name: staff.name })}
      label={say('pin.label')}
      eraseLabel={say('pad.erase')}
      message={message()}
      onPin={tryPin}
    >
      {said?.kind === 'locked' && forgive && (
        <Button variant="default" onClick={() => void forgive(staff).then(() => setSaid(null))}>
          {say('pin.forgive')}
        </Button>
      )}
    </Pad>
  )
}
