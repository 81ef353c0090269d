import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import { Stack } from './Bits.tsx'
import { FaultNote } from './FaultNote.tsx'

type AskReasonProps = {
  /** What the button says, the dialog, and the button in it. */
  readonly deed: string
  readonly label: string
  /** What will happen, above the field. */
  readonly children?: ReactNode
  /** Letters a reason has at least, and at most. */
  readonly least: number
  readonly most: number
  /** True where a reason takes more than a line. */
  readonly long?: boolean
  readonly busy: boolean
  readonly error: unknown
  /** Does it; `close` is called when it is done. */
  readonly onDo: (reason: string, close: () => void) => void
}

/** A button for what can't be taken back, which asks for the reason first. */
export const AskReason = ({ deed, label, children, least, most, long, busy, error, onDo }: AskReasonProps) => {
  const frame = useSay(FRAME)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  const Field = long ? Textarea : TextInput
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {deed}
      </Button>
      <Modal opened={open} onClose={close} title={deed} closeButtonProps={{ 'aria-label': frame('close') }}>
        <Stack>
          {children}
          <Field
            data-autofocus
            label={label}
            maxLength={most}
            value={reason}
            onChange={e => setReason(e.currentTarget.value)}
          />
          {error !== null && error !== undefined && <FaultNote error={error} />}
          <Button
            color="red"
            loading={busy}
            disabled={reason.trim().length < least}
            onClick={() => onDo(reason.trim(), close)}
          >
            {deed}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
