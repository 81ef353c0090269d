import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import { Row, Stack } from './Bits.tsx'
import { FaultNote } from './FaultNote.tsx'

type ConfirmProps = {
  readonly title: string
  readonly children: ReactNode
  /** What the button that does it says. */
  readonly deed: string
  readonly busy: boolean
  readonly error: unknown
  readonly onDo: () => void
  readonly onClose: () => void
}

/** Asks once before something that can't be taken back. */
export const Confirm = ({ title, children, deed, busy, error, onDo, onClose }: ConfirmProps) => {
  const say = useSay(FRAME)
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('close') }}>
      <Stack>
        <div>{children}</div>
        {error !== null && error !== undefined && <FaultNote error={error} />}
        <Row>
          <Button color="red" loading={busy} onClick={onDo}>
            {deed}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
