import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type Employee, staffQuery } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { AgreePay } from './AgreePay.tsx'
import { Hire } from './Hire.tsx'
import { PayTabs } from './PayTabs.tsx'

type TableProps = { readonly staff: readonly Employee[]; readonly terms: ((of: Employee) => void) | null }

const Table = ({ staff, terms }: TableProps) => {
  const say = useSay(PAY)
  const format = useFormats()
  const places = usePlaces()
  return (
    <DataTable
      label={say('staff')}
      rows={staff}
      rowKey={e => e.id}
      mark={e => (e.ended ? 'faded' : undefined)}
      columns={[
        { key: 'name', head: say('name'), cell: e => <b>{e.name}</b> },
        { key: 'number', head: say('number'), hide: 'phone', cell: e => e.number },
        { key: 'place', head: say('place'), cell: e => places.name(e.place) },
        { key: 'begun', head: say('begun'), hide: 'phone', cell: e => format.day(e.begun) },
        { key: 'ended', head: say('ended'), hide: 'tablet', cell: e => e.ended && format.day(e.ended) },
        {
          key: 'terms',
          head: '',
          align: 'end',
          cell: e =>
            terms && (
              <Button size="compact-sm" variant="light" onClick={() => terms(e)}>
                {say('terms')}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** Who works where, and what was agreed with them. */
export default function StaffScreen() {
  const say = useSay(PAY)
  const may = useMay()
  const [hiring, setHiring] = useState(false)
  const [of, setOf] = useState<Employee | null>(null)
  const query = useQuery(staffQuery)
  return (
    <Page
      title={say('staff')}
      tools={may('people.write') && <Button onClick={() => setHiring(true)}>{say('hire')}</Button>}
    >
      <PayTabs />
      <Asked query={query} lines={8}>
        {staff => (
          <Section flush={staff.length > 0}>
            {staff.length > 0 ? (
              <Table staff={staff} terms={may('people.pay') ? setOf : null} />
            ) : (
              <Empty title={say('staff-none')}>{say('staff-none-do')}</Empty>
            )}
          </Section>
        )}
      </Asked>
      {hiring && <Hire close={() => setHiring(false)} />}
      {of && <AgreePay of={of} close={() => setOf(null)} />}
    </Page>
  )
}
