import { Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { may, type Staff } from '#kit/offline/index.ts'
import { PinPad } from './PinPad.tsx'
import { useSay, useTillState } from './use-till.tsx'

/** A second person puts in a PIN for what the cashier may not do alone. */
export const Approve = () => {
  const { say } = useSay()
  const approval = useTillState(s => s.approval)
  const cashier = useTillState(s => s.cashier)
  const staff = useTillState(s => s.data?.snapshot.staff) ?? []
  const [chosen, setChosen] = useState<Staff | null>(null)
  if (!approval) return null
  const able = staff.filter(one => one.id !== cashier?.id && may(one, approval.permission))
  const end = (by: Staff | null) => {
    setChosen(null)
    approval.answer(by)
  }
  const only = able.length === 1 ? able[0]! : chosen
  return (
    <Modal
      opened
      onClose={() => end(null)}
      title={say('approve.title')}
      size="md"
      zIndex={500}
      closeButtonProps={{ size: 48, iconSize: 20, 'aria-label': say('dialog.close') }}
    >
      <Text mb="md">{say(approval.why, approval.blanks)}</Text>
      {able.length === 0 && <Text c="red.7">{say('approve.nobody')}</Text>}
      {only ? (
        <PinPad key={only.id} staff={only} onRight={end} />
      ) : (
        <div style={{ display: 'grid', gap: 10 }}>
          {able.map(one => (
            <Button key={one.id} variant="default" h={60} onClick={() => setChosen(one)}>
              {one.name}
            </Button>
          ))}
        </div>
      )}
    </Modal>
  )
}
