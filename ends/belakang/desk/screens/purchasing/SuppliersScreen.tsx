import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Supplier } from '../../server/kinds.ts'
import { partySuppliersQuery, suppliersQuery } from '../../server/purchase-queries.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { PolicyForm } from './PolicyForm.tsx'
import { PurchasingTabs } from './PurchasingTabs.tsx'
import { TermsForm } from './TermsForm.tsx'
import { useDays } from './use-days.ts'

const Table = ({ suppliers }: { readonly suppliers: readonly Supplier[] }) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const days = useDays()
  return (
    <DataTable
      label={say('title')}
      rows={suppliers}
      rowKey={s => s.id}
      mark={s => (s.active ? undefined : 'faded')}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: s => (
            <Link to="/purchasing/suppliers/$id" params={{ id: s.id }}>
              <b>{s.name}</b>
              <div className="quiet code">{s.code}</div>
            </Link>
          ),
        },
        {
          key: 'promise',
          head: say('lead-days'),
          align: 'end',
          hide: 'tablet',
          cell: s => say('days', { n: s.leadDays }),
        },
        {
          key: 'measured',
          head: say('measured'),
          align: 'end',
          hide: 'phone',
          cell: s =>
            s.meanMillidays === null ? (
              <span className="quiet">{say('not-measured')}</span>
            ) : (
              <>
                {days(s.meanMillidays)}{' '}
                <span className="quiet">{say('spread', { n: days(s.spreadMillidays ?? 0) })}</span>
              </>
            ),
        },
        { key: 'minimum', head: say('minimum'), align: 'end', hide: 'tablet', cell: s => format.money(s.minimumOrder) },
        {
          key: 'open',
          head: say('open'),
          align: 'end',
          cell: s => (
            <>
              {s.openOrders} {s.lateOrders > 0 && <Tag tone="bad">{say('late', { n: s.lateOrders })}</Tag>}
            </>
          ),
        },
        { key: 'owed', head: say('owed'), align: 'end', cell: s => (s.owed === 0 ? '' : format.money(s.owed)) },
      ]}
    />
  )
}

/** Chooses an entry of the address book that is to become a supplier. */
const AddSupplier = ({ known }: { readonly known: readonly Supplier[] }) => {
  const say = useSay(SUPPLIERS)
  const { data: parties = [] } = useQuery(partySuppliersQuery(''))
  const [picking, setPicking] = useState<string | null>(null)
  const free = parties.filter(p => !known.some(s => s.id === p.id))
  const party = free.find(p => p.id === picking)
  return (
    <Row>
      <Select
        aria-label={say('pick-party')}
        placeholder={say('add')}
        data={free.map(p => ({ value: p.id, label: p.name }))}
        value={picking}
        onChange={setPicking}
        disabled={free.length === 0}
        nothingFoundMessage={say('pick-party-hint')}
        searchable
      />
      {party && <TermsForm id={party.id} name={party.name} close={() => setPicking(null)} />}
    </Row>
  )
}

/** Whom the company buys from. */
export default function SuppliersScreen() {
  const say = useSay(SUPPLIERS)
  const may = useMay()
  const [policy, setPolicy] = useState(false)
  const query = useQuery(suppliersQuery)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          {may('purchasing.approve') && (
            <Button variant="default" onClick={() => setPolicy(true)}>
              {say('policy')}
            </Button>
          )}
          {may('purchasing.write') && query.data && <AddSupplier known={query.data} />}
        </>
      }
    >
      <PurchasingTabs />
      <Section flush>
        <Asked query={query} lines={10}>
          {suppliers =>
            suppliers.length === 0 ? (
              <Empty title={say('none')}>{say('none-do')}</Empty>
            ) : (
              <Table suppliers={suppliers} />
            )
          }
        </Asked>
      </Section>
      {policy && <PolicyForm close={() => setPolicy(false)} />}
    </Page>
  )
}
