import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AGES } from '#modules/purchasing/rules/index.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Facts, Split } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import type { Owed } from '../../server/kinds.ts'
import { ageingQuery } from '../../server/purchase-queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { AgeBar, AgeSum } from './AgeBars.tsx'
import { PaySupplier } from './PaySupplier.tsx'
import { PurchasingTabs } from './PurchasingTabs.tsx'

type Ageing = Answered<Client['purchasing']['payables']['ageing']>

const overdue = (ages: Owed['ages']) => AGES.reduce((sum, age) => sum + (age === 'not-due' ? 0 : ages[age]), 0)

const Table = ({ found, pay }: { readonly found: Ageing; readonly pay: ((owed: Owed) => void) | null }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const most = Math.max(...found.suppliers.map(s => s.total), 1)
  return (
    <DataTable
      label={say('ageing')}
      rows={found.suppliers}
      rowKey={s => s.supplier}
      columns={[
        {
          key: 'supplier',
          head: say('supplier'),
          cell: s => (
            <Link to="/purchasing/suppliers/$id" params={{ id: s.supplier }}>
              <b>{s.name}</b>
              <div className="quiet code">{s.code}</div>
            </Link>
          ),
        },
        {
          key: 'bar',
          head: say('ageing'),
          hide: 'phone',
          width: '34%',
          cell: s => <AgeBar ages={s.ages} most={most} />,
        },
        {
          key: 'overdue',
          head: say('overdue'),
          align: 'end',
          cell: s => (overdue(s.ages) === 0 ? '' : format.money(overdue(s.ages))),
        },
        { key: 'total', head: say('total'), align: 'end', cell: s => <b>{format.money(s.total)}</b> },
        {
          key: 'pay',
          head: '',
          align: 'end',
          width: '100px',
          cell: s =>
            pay && (
              <Button size="compact-sm" variant="light" onClick={() => pay(s)}>
                {say('pay')}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** What is owed to suppliers, by how long it is overdue; payments are recorded here. */
export default function PayablesScreen() {
  const say = useSay(INVOICES)
  const format = useFormats()
  const may = useMay()
  const today = useToday()
  const [day, setDay] = useState('')
  const [paying, setPaying] = useState<Owed | null>(null)
  const query = useQuery(ageingQuery(day || today))
  return (
    <Page
      title={say('payables-title')}
      lead={say('payables-lead', { day: format.day(day || today) })}
      tools={<DayPick value={day || today} onChange={setDay} />}
    >
      <PurchasingTabs />
      <Asked query={query} lines={8}>
        {found => (
          <>
            <Split>
              <Section title={say('ageing')}>
                <AgeSum ages={found.ages} />
              </Section>
              <Section>
                <Facts
                  rows={[
                    [say('total'), <b key="total">{format.money(found.total)}</b>],
                    [say('overdue'), format.money(overdue(found.ages))],
                    [say('not-invoiced'), format.money(found.notInvoiced)],
                  ]}
                />
              </Section>
            </Split>
            <Section flush>
              {found.suppliers.length === 0 ? (
                <Empty title={say('payables-none')}>{say('payables-none-do')}</Empty>
              ) : (
                <Table found={found} pay={may('purchasing.invoice') ? setPaying : null} />
              )}
            </Section>
          </>
        )}
      </Asked>
      {paying && <PaySupplier owed={paying} close={() => setPaying(null)} />}
    </Page>
  )
}
