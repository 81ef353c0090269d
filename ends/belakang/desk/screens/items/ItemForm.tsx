import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { taxesQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import { CategoryPick } from './CategoryPick.tsx'
import { BarcodeFields, UnitFields } from './CodeFields.tsx'
import { draftOf, FLAGS, type Form, formOf, type Item } from './draft.ts'
import { VariantFields } from './VariantFields.tsx'

type FieldsOf = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

const Names = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  const language = useLanguage()
  const { data: taxes } = useQuery(taxesQuery)
  const classes = taxes?.classes.map(c => ({ value: c.code, label: language === 'id' ? c.nameId : c.nameEn })) ?? []
  return (
    <Fields>
      <TextInput required label={say('name')} value={form.name} onChange={e => set({ name: e.currentTarget.value })} />
      <TextInput label={say('name-en')} value={form.nameEn} onChange={e => set({ nameEn: e.currentTarget.value })} />
      <TextInput required label={say('sku')} value={form.sku} onChange={e => set({ sku: e.currentTarget.value })} />
      <TextInput
        label={`${say('receipt-name')}, ${say('receipt-hint')}`}
        maxLength={28}
        value={form.receiptName}
        onChange={e => set({ receiptName: e.currentTarget.value })}
      />
      <TextInput label={say('brand')} value={form.brand} onChange={e => set({ brand: e.currentTarget.value })} />
      <CategoryPick label={say('category')} value={form.category} onChange={category => set({ category })} />
      <Select
        label={say('tax-class')}
        allowDeselect={false}
        data={classes}
        value={form.taxClass}
        onChange={taxClass => taxClass && set({ taxClass })}
      />
      <TextInput
        required
        label={form.base ? `${say('unit')} (${say('unit-fixed')})` : say('unit')}
        disabled={form.base !== null}
        value={form.unit}
        onChange={e => set({ unit: e.currentTarget.value })}
      />
    </Fields>
  )
}

const Measures = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  const digits = (typed: string) => typed.replace(/\D/g, '')
  return (
    <Fields>
      <TextInput
        label={say('age')}
        inputMode="numeric"
        value={form.ageLimit}
        onChange={e => set({ ageLimit: digits(e.currentTarget.value) })}
      />
      <TextInput
        label={say('grams')}
        inputMode="numeric"
        value={form.grams}
        onChange={e => set({ grams: digits(e.currentTarget.value) })}
      />
      <TextInput
        label={say('shelf-life')}
        inputMode="numeric"
        value={form.shelfLifeDays}
        onChange={e => set({ shelfLifeDays: digits(e.currentTarget.value) })}
      />
    </Fields>
  )
}

const Flags = ({ form, set }: FieldsOf) => {
  const say = useSay(ITEMS)
  return (
    <Fields>
      {FLAGS.map(flag => (
        <Checkbox
          key={flag}
          label={say(flag)}
          checked={form.flags[flag]}
          onChange={e => set({ flags: { ...form.flags, [flag]: e.currentTarget.checked } })}
        />
      ))}
    </Fields>
  )
}

type ItemFormProps = {
  readonly item: Item | null
  readonly id: string
  /** The item a new one shall be a variant of. */
  readonly parent?: string | null
}

/** Everything about an item in one form; saving replaces the whole of it, but for its pictures. */
export const ItemForm = ({ item, id, parent = null }: ItemFormProps) => {
  const say = useSay(ITEMS)
  const frame = useSay(FRAME)
  const may = useMay()
  const go = useNavigate()
  const [form, setForm] = useState<Form>(() => formOf(item, id, parent))
  const set = (change: Partial<Form>) => setForm(now => ({ ...now, ...change }))
  const deed = useDeed(item ? server.catalog.items.update : server.catalog.items.create, {
    done: say('saved'),
    touches: ['catalog'],
    quiet: true,
    after: () => (item ? undefined : void go({ to: '/items/$id', params: { id }, replace: true })),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (may('catalog.write')) deed.mutate({ ...draftOf(form), images: item?.images ?? [] })
  }
  const both = { form, set }
  return (
    <form onSubmit={send}>
      <Stack>
        <Section>
          <Names {...both} />
        </Section>
        <Section title={say('barcodes')} note={say('barcodes-hint')}>
          <BarcodeFields {...both} />
        </Section>
        <Section title={say('units')} note={say('units-hint')}>
          <UnitFields {...both} />
        </Section>
        <Section title={say('variant')} note={say('variant-hint')}>
          <VariantFields {...both} />
        </Section>
        <Section title={say('flags')}>
          <Stack>
            <Flags {...both} />
            <Measures {...both} />
          </Stack>
        </Section>
        {deed.error && <FaultNote error={deed.error} />}
        {may('catalog.write') && (
          <div>
            <Button type="submit" loading={deed.isPending}>
              {frame('save')}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  )
}
