import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseQuantity } from '#kernel/quantity.ts'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { ItemPick } from '../../parts/ItemPick.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { SupplierWhole } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { offerQuery } from '../../server/purchase-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'

type Agreement = SupplierWhole['agreements'][number]
type Step = { readonly packs: string; readonly price: string }

const stepsOf = (agreement: Agreement | undefined): readonly Step[] =>
  agreement?.breaks.map(b => ({
    packs: b.minQty === 0 ? '' : String(Number((BigInt(b.minQty) * 1000n) / BigInt(agreement.packQty)) / 1000),
    price: String(b.price),
  })) ?? [{ packs: '', price: '' }]

/** Breaks as the server takes them; null while one is not finished. */
const breaksOf = (steps: readonly Step[], packQty: number) => {
  const read = steps.map(({ packs, price }) => ({
    packs: packs.trim() === '' ? 0 : parseQuantity(packs),
    price: amountOf(price),
  }))
  if (read.some(r => r.packs === null || r.price === null || r.price === 0)) return null
  return read.map(({ packs, price }) => ({ minQty: Number((BigInt(packs!) * BigInt(packQty)) / 1000n), price: price! }))
}

type AgreementFormProps = { readonly supplier: string; readonly agreement?: Agreement; readonly close: () => void }

/** Writes down a price for a pack of an item, with its breaks and from when it holds. */
export const AgreementForm = ({ supplier, agreement, close }: AgreementFormProps) => {
  const say = useSay(SUPPLIERS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(() => agreement?.id ?? newId())
  const [item, setItem] = useState(agreement ? { id: agreement.item, name: agreement.name } : null)
  const [unit, setUnit] = useState(agreement?.unit ?? null)
  const [code, setCode] = useState(agreement?.supplierCode ?? '')
  const [from, setFrom] = useState(agreement?.from ?? '')
  const [to, setTo] = useState(agreement?.to ?? '')
  const [steps, setSteps] = useState(() => stepsOf(agreement))
  const { data } = useQuery({ ...offerQuery(supplier, item?.id ?? '', 1000, null), enabled: item !== null })
  const units = data?.units ?? []
  const chosen = unit ?? units.at(-1)?.unit ?? null
  const packQty = units.find(u => u.unit === chosen)?.packQty ?? 1000
  const breaks = breaksOf(steps, packQty)
  const deed = useDeed(server.purchasing.agreements.save, {
    ...{ done: say('agreement-saved'), touches: ['purchasing'], quiet: true, after: close },
  })
  const set = (n: number, more: Partial<Step>) =>
    setSteps(now => now.map((s, at) => (at === n ? { ...s, ...more } : s)))
  const save = () => {
    if (!item || !chosen || !breaks) return
    const version = agreement ? { version: agreement.version } : {}
    const span = { from: from || today, to: to || null }
    deed.mutate({ id, supplier, item: item.id, unit: chosen, supplierCode: code, ...span, breaks, ...version })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say(agreement ? 'edit-agreement' : 'new-agreement')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        {item ? (
          <b>{item.name}</b>
        ) : (
          <ItemPick label={say('item')} onPick={({ id: picked, name }) => setItem({ id: picked, name })} />
        )}
        <Fields>
          <Select
            label={say('pack')}
            data={units.map(u => ({
              value: u.unit,
              label: u.packQty === 1000 ? u.unit : `${u.unit} · ${format.qty(u.packQty)}`,
            }))}
            value={chosen}
            allowDeselect={false}
            onChange={setUnit}
          />
          <TextInput
            label={say('supplier-code')}
            maxLength={60}
            value={code}
            onChange={e => setCode(e.currentTarget.value)}
          />
          <DayPick label={say('valid-from')} value={from || today} onChange={setFrom} />
          <DayPick label={say('valid-to')} value={to} onChange={setTo} />
        </Fields>
        {steps.map((s, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no other name while they are typed
          <Fields key={n}>
            <TextInput
              label={say('break-from')}
              inputMode="decimal"
              value={s.packs}
              error={s.packs !== '' && parseQuantity(s.packs) === null}
              onChange={e => set(n, { packs: e.currentTarget.value })}
            />
            <TextInput
              label={say('break-price')}
              inputMode="numeric"
              value={s.price}
              error={s.price !== '' && amountOf(s.price) === null}
              onChange={e => set(n, { price: e.currentTarget.value })}
            />
          </Fields>
        ))}
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button loading={deed.isPending} disabled={!item || !chosen || !breaks} onClick={save}>
            {say('save')}
          </Button>
          <Button variant="default" onClick={() => setSteps(now => [...now, { packs: '', price: '' }])}>
            {say('add-break')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
