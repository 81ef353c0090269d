import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import type { SupplierWhole } from '../../server/kinds.ts'
import { STOCK } from '../../words/stock.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { AgreementForm } from './AgreementForm.tsx'

type Agreement = SupplierWhole['agreements'][number]
type AgreementsProps = { readonly supplier: string; readonly agreements: readonly Agreement[] }

const SHOWN = 15

const holds = (a: Agreement, today: string) => a.from <= today && (a.to === null || a.to >= today)

/** What is agreed with a supplier, item by item; what no longer holds is shown faint. */
export const Agreements = ({ supplier, agreements }: AgreementsProps) => {
  const say = useSay(SUPPLIERS)
  const stock = useSay(STOCK)
  const format = useFormats()
  const today = useToday()
  const may = useMay()
  const [text, setText] = useState('')
  const [editing, setEditing] = useState<Agreement | 'new' | null>(null)
  const wanted = text.trim().toLowerCase()
  const rows = agreements.filter(a => `${a.name} ${a.sku}`.toLowerCase().includes(wanted)).slice(0, SHOWN)
  const breakText = (a: Agreement) =>
    a.breaks.map(b => (
      <div key={b.minQty}>
        {b.minQty === 0
          ? format.money(b.price)
          : say('from-packs', {
              n: format.qty(Number((BigInt(b.minQty) * 1000n) / BigInt(a.packQty))),
              price: format.money(b.price),
            })}
      </div>
    ))
  return (
    <Section
      title={say('agreements')}
      note={agreements.length > SHOWN ? String(agreements.length) : undefined}
      flush
      tools={
        <>
          <TextInput
            aria-label={stock('search')}
            placeholder={stock('search')}
            value={text}
            onChange={e => setText(e.currentTarget.value)}
          />
          {may('purchasing.write') && (
            <Button variant="default" onClick={() => setEditing('new')}>
              {say('new-agreement')}
            </Button>
          )}
        </>
      }
    >
      {agreements.length === 0 ? (
        <Empty title={say('agreements-none')}>{say('agreements-none-do')}</Empty>
      ) : (
        <DataTable
          label={say('agreements')}
          rows={rows}
          rowKey={a => a.id}
          mark={a => (holds(a, today) ? undefined : 'faded')}
          columns={[
            {
              key: 'item',
              head: say('item'),
              cell: a => (
                <>
                  {a.name}
                  <div className="quiet code">{a.supplierCode || a.sku}</div>
                </>
              ),
            },
            {
              key: 'pack',
              head: say('pack'),
              hide: 'phone',
              cell: a => (a.packQty === 1000 ? a.unit : `${a.unit} · ${format.qty(a.packQty)} ${a.baseUnit}`),
            },
            { key: 'price', head: say('breaks'), align: 'end', cell: breakText },
            {
              key: 'valid',
              head: say('valid'),
              hide: 'tablet',
              cell: a =>
                a.to === null
                  ? say('valid-open', { from: format.day(a.from) })
                  : say('valid-span', { from: format.day(a.from), to: format.day(a.to) }),
            },
            {
              key: 'edit',
              head: '',
              align: 'end',
              width: '90px',
              cell: a =>
                may('purchasing.write') && (
                  <Button size="compact-sm" variant="subtle" onClick={() => setEditing(a)}>
                    {say('edit-agreement')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {editing && (
        <AgreementForm
          supplier={supplier}
          {...(editing !== 'new' && { agreement: editing })}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  )
}
