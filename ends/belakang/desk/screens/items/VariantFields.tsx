import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Icon } from '#kit/ui/Icon.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { ItemPick } from '../../parts/ItemPick.tsx'
import { itemQuery } from '../../server/stock-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Form } from './draft.ts'

type FieldsOf = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

const Parent = ({ id, clear }: { readonly id: string; readonly clear: () => void }) => {
  const say = useSay(ITEMS)
  const frame = useSay(FRAME)
  const { data } = useQuery(itemQuery(id))
  return (
    <Row>
      <span>
        {say('variant-of')} <b>{data?.name ?? id}</b>
      </span>
      <ActionIcon aria-label={`${frame('remove')} ${say('variant-of')}`} onClick={clear}>
        <Icon name="close" size={18} />
      </ActionIcon>
    </Row>
  )
}

/** Which item this is a variant of, and what makes it one: size M, colour blue. */
export const VariantFields = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  const frame = useSay(FRAME)
  const { options, parent } = form
  const change = (at: number, it: Partial<Form['options'][number]>) =>
    set({ options: options.map((row, n) => (n === at ? { ...row, ...it } : row)) })
  if (parent === null) return <ItemPick label={say('variant-pick')} onPick={item => set({ parent: item.id })} />
  return (
    <Stack>
      <Parent id={parent} clear={() => set({ parent: null, options: [] })} />
      {options.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row being typed has no name of its own yet
        <Row key={n}>
          <TextInput
            aria-label={say('option-name')}
            placeholder={say('option-name-hint')}
            maxLength={40}
            value={row.name}
            onChange={e => change(n, { name: e.currentTarget.value })}
            w={150}
          />
          <TextInput
            aria-label={say('option-value')}
            placeholder={say('option-value-hint')}
            maxLength={80}
            value={row.value}
            onChange={e => change(n, { value: e.currentTarget.value })}
            w={150}
          />
          <ActionIcon
            aria-label={`${frame('remove')} ${row.name}`}
            onClick={() => set({ options: options.filter((_, i) => i !== n) })}
          >
            <Icon name="close" size={18} />
          </ActionIcon>
        </Row>
      ))}
      <div>
        <Button
          variant="light"
          size="compact-md"
          onClick={() => set({ options: [...options, { name: '', value: '' }] })}
        >
          {say('add-option')}
        </Button>
      </div>
    </Stack>
  )
}
