import { Button, Group, Text } from '@mantine/core'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { closeDialog, notify } from '../till/notify.ts'
import { useName, useSay, useTill } from './use-till.tsx'

/** The law forbids selling this to the young: the cashier looks, and stands for it by name on the line. */
export const AgeDialog = ({ item, agreed }: { readonly item: TillItem; readonly agreed: () => void }) => {
  const { say } = useSay()
  const nameOf = useName()
  const till = useTill()
  const refuse = () => {
    closeDialog(till)
    notify(till, { kind: 'info', word: 'age.refused', blanks: { name: item.name } })
  }
  return (
    <>
      <Text size="lg" mb="lg">
        {say('age.text', { name: nameOf(item), age: item.age ?? 0 })}
      </Text>
      <Group grow>
        <Button variant="default" h={64} onClick={refuse}>
          {say('age.no')}
        </Button>
        <Button
          h={64}
          data-autofocus
          onClick={() => {
            closeDialog(till)
            agreed()
          }}
        >
          {say('age.yes', { age: item.age ?? 0 })}
        </Button>
      </Group>
    </>
  )
}
