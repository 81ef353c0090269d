import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { invoicesQuery, suppliersQuery } from '../../server/purchase-queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { CreditNote } from './CreditNote.tsx'
import { PurchasingTabs } from './PurchasingTabs.tsx'

type Row = Answered<Client['purchasing']['invoices']['list']>[number]

const TONES = { waiting: 'warn', mismatch: 'bad', booked: 'good', rejected: 'plain' } as const

const Table = ({ invoices }: { readonly invoices: readonly Row[] }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  return (
    <DataTable
      label={say('title')}
      rows={invoices}
      rowKey={i => i.id}
      mark={i => (i.state === 'rejected' ? 'faded' : undefined)}
      columns={[
        {
          key: 'number',
          head: say('number'),
          cell: i => (
            <Link to="/purchasing/invoices/$id" params={{ id: i.id }}>
              <b>{i.number}</b>
              {i.kind === 'credit-note' && <div className="quiet">{say('credit-note')}</div>}
              <div className="quiet" data-only="phone">
                {i.supplierName}
              </div>
            </Link>
          ),
        },
        { key: 'supplier', head: say('supplier'), hide: 'phone', cell: i => i.supplierName },
        { key: 'day', head: say('day'), hide: 'tablet', cell: i => format.day(i.day) },
        { key: 'due', head: say('due'), hide: 'phone', cell: i => (i.kind === 'invoice' ? format.day(i.due) : '') },
        { key: 'state', head: say('state'), cell: i => <Tag tone={TONES[i.state]}>{say(`state-${i.state}`)}</Tag> },
        {
          key: 'variance',
          head: say('variance'),
          align: 'end',
          hide: 'tablet',
          cell: i => (i.variance ? format.money(i.variance) : ''),
        },
        {
          key: 'total',
          head: say('total'),
          align: 'end',
          cell: i => <b>{format.money(i.kind === 'credit-note' ? -i.total : i.total)}</b>,
        },
      ]}
    />
  )
}

/** Suppliers' invoices: those in question first. */
export default function InvoicesScreen() {
  const say = useSay(INVOICES)
  const words = useSay(PURCHASING)
  const may = useMay()
  const go = useNavigate()
  const [supplier, setSupplier] = useState<string | null>(null)
  const [crediting, setCrediting] = useState(false)
  const { data: suppliers = [] } = useQuery(suppliersQuery)
  const query = useQuery(invoicesQuery(supplier))
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <Select
            aria-label={say('supplier')}
            placeholder={words('suppliers')}
            data={suppliers.map(s => ({ value: s.id, label: s.name }))}
            value={supplier}
            onChange={setSupplier}
            clearable
            searchable
          />
          {may('purchasing.invoice') && (
            <>
              <Button variant="default" onClick={() => setCrediting(true)}>
                {say('enter-credit')}
              </Button>
              <Button
                onClick={() => void go({ to: '/purchasing/invoices/new', search: { supplier: supplier ?? undefined } })}
              >
                {say('enter')}
              </Button>
            </>
          )}
        </>
      }
    >
      <PurchasingTabs />
      <Section flush>
        <Asked query={query} lines={8}>
          {invoices =>
            invoices.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <Table invoices={invoices} />
          }
        </Asked>
      </Section>
      {crediting && <CreditNote supplier={supplier} close={() => setCrediting(false)} />}
    </Page>
  )
}
