import { Button, Group, Text } from '@mantine/core'
import { dropQris } from '#kit/counter/ask-qris.ts'
import { hasCharges } from '#kit/counter/charge-card.ts'
import { dropDraft } from '#kit/counter/keep-draft.ts'
import { closeDialog, notify } from '../till/notify.ts'
import { useSay, useTill } from './use-till.tsx'

export const EmptyDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const empty = async () => {
    closeDialog(till)
    if (await hasCharges(till)) notify(till, { kind: 'error', word: 'empty.charged' })
    else {
      await dropQris(till, till.store.get().draft.id)
      await dropDraft(till)
    }
  }
  return (
    <>
      <Text mb="lg">{say('empty.text')}</Text>
      <Group grow>
        <Button variant="default" h={60} data-autofocus onClick={() => closeDialog(till)}>
          {say('empty.no')}
        </Button>
        <Button
          color="red"
          h={60}
          onClick={() => {
            void empty()
          }}
        >
          {say('empty.yes')}
        </Button>
      </Group>
    </>
  )
}
