import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { Icon } from '#kit/ui/Icon.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { FRAME } from '../../words/frame.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Form } from './draft.ts'

type FieldsOf = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

const swap = <Row,>(rows: readonly Row[], at: number, change: Partial<Row>) =>
  rows.map((row, n) => (n === at ? { ...row, ...change } : row))

const without = <Row,>(rows: readonly Row[], at: number) => rows.filter((_, n) => n !== at)

const RemoveButton = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => {
  const frame = useSay(FRAME)
  return (
    <ActionIcon aria-label={`${frame('remove')} ${name}`} onClick={onClick}>
      <Icon name="close" size={18} />
    </ActionIcon>
  )
}

/** The codes under which an item is scanned, each for its unit. */
export const BarcodeFields = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  const { barcodes } = form
  return (
    <Stack>
      {barcodes.map((it, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row being typed has no name of its own yet
        <Row key={n}>
          <TextInput
            aria-label={say('code')}
            value={it.code}
            onChange={e => set({ barcodes: swap(barcodes, n, { code: e.currentTarget.value }) })}
            onKeyDown={e => e.key === 'Enter' && e.preventDefault()}
            style={{ flex: '1 1 180px' }}
          />
          <Select
            aria-label={say('unit')}
            clearable
            placeholder={form.unit}
            data={form.units.map(u => u.unit).filter(Boolean)}
            value={it.unit || null}
            onChange={unit => set({ barcodes: swap(barcodes, n, { unit: unit ?? '' }) })}
            w={130}
          />
          <RemoveButton name={it.code} onClick={() => set({ barcodes: without(barcodes, n) })} />
        </Row>
      ))}
      <div>
        <Button
          variant="light"
          size="compact-md"
          onClick={() => set({ barcodes: [...barcodes, { code: '', unit: '' }] })}
        >
          {say('add-barcode')}
        </Button>
      </div>
    </Stack>
  )
}

/** Other units the item is packed in, and how much of the base unit each holds. */
export const UnitFields = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  const { units } = form
  return (
    <Stack>
      {units.map((it, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row being typed has no name of its own yet
        <Row key={n}>
          <TextInput
            aria-label={say('unit')}
            value={it.unit}
            onChange={e => set({ units: swap(units, n, { unit: e.currentTarget.value }) })}
            w={140}
          />
          <TextInput
            aria-label={say('contains')}
            value={it.qty}
            rightSection={<span className="quiet">{form.unit}</span>}
            rightSectionWidth={46}
            onChange={e => set({ units: swap(units, n, { qty: e.currentTarget.value }) })}
            w={160}
          />
          <RemoveButton name={it.unit} onClick={() => set({ units: without(units, n) })} />
        </Row>
      ))}
      <div>
        <Button variant="light" size="compact-md" onClick={() => set({ units: [...units, { unit: '', qty: '' }] })}>
          {say('add-unit')}
        </Button>
      </div>
    </Stack>
  )
}
