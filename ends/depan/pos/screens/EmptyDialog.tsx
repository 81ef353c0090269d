import { Button, Group, Text } from '@mantine/core'
import { dropDraft } from '../till/keep-draft.ts'
import { closeDialog } from '../till/notify.ts'
import { useSay, useTill } from './use-till.tsx'

export const EmptyDialog = () => {
  const { say } = useSay()
  const till = useTill()
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
            closeDialog(till)
            void dropDraft(till)
          }}
        >
          {say('empty.yes')}
        </Button>
      </Group>
    </>
  )
}
