import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Facts, Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWeekdays } from '../../parts/use-weekdays.ts'
import type { Supplier, SupplierWhole } from '../../server/kinds.ts'
import { supplierQuery } from '../../server/purchase-queries.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { Agreements } from './Agreements.tsx'
import { LeadChart } from './LeadChart.tsx'
import { TermsForm } from './TermsForm.tsx'
import { useDays } from './use-days.ts'

const Terms = ({ supplier }: { readonly supplier: Supplier }) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const weekdays = useWeekdays()
  const days =
    supplier.orderDays.length === 7
      ? say('every-day')
      : weekdays
          .filter(([n]) => supplier.orderDays.includes(Number(n)))
          .map(([, , short]) => short)
          .join(', ')
  return (
    <Facts
      rows={[
        [say('lead-days'), say('days', { n: supplier.leadDays })],
        [say('order-days'), days],
        [say('minimum'), format.money(supplier.minimumOrder)],
        [say('term'), supplier.termDays === 0 ? say('term-cash') : say('term-days', { n: supplier.termDays })],
        [say('delivers'), say(`delivers-${supplier.delivers}`)],
        supplier.email !== null && [say('email'), supplier.email],
        [say('owed'), format.money(supplier.owed)],
      ]}
    />
  )
}

const Accuracy = ({ accuracy }: { readonly accuracy: SupplierWhole['accuracy'] }) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const share = (n: number, all: number, key: 'whole' | 'on-time' | 'matched') => ({
    ...{ key, name: say(key), value: all === 0 ? 0 : (n * 100) / all, text: format.percent(n, all) },
    note: say('of-n', { n: format.count(n), all: format.count(all) }),
  })
  const diff = (kind: string) => (`diff-${kind}` in SUPPLIERS ? say(`diff-${kind}` as 'diff-short') : kind)
  return (
    <Stack>
      <BarList
        label={say('accuracy')}
        bars={[
          {
            key: 'fill',
            name: say('fill'),
            value: accuracy.ordered === 0 ? 0 : (accuracy.accepted * 100) / accuracy.ordered,
            text: format.percent(accuracy.accepted, accuracy.ordered),
          },
          share(accuracy.whole, accuracy.lines, 'whole'),
          share(accuracy.onTime, accuracy.lines, 'on-time'),
          share(accuracy.matched, accuracy.invoices, 'matched'),
        ]}
      />
      <Facts rows={[[say('dearer'), format.money(accuracy.dearer)]]} />
      <h3>{say('differences')}</h3>
      {accuracy.differences.length === 0 ? (
        <p className="quiet">{say('differences-none')}</p>
      ) : (
        <BarList
          label={say('differences')}
          colour="var(--chart-3)"
          bars={accuracy.differences.map(d => ({
            key: d.kind,
            name: diff(d.kind),
            value: d.times,
            text: String(d.times),
          }))}
        />
      )}
    </Stack>
  )
}

const Lead = ({ found }: { readonly found: SupplierWhole }) => {
  const say = useSay(SUPPLIERS)
  const days = useDays()
  const { lead, supplier } = found
  const note =
    lead.meanMillidays === null
      ? undefined
      : say('lead-note', {
          mean: days(lead.meanMillidays),
          spread: days(lead.spreadMillidays ?? 0),
          promise: supplier.leadDays,
        })
  return (
    <Section title={say('measured')} note={note}>
      {lead.receipts.length === 0 ? (
        <Empty title={say('lead-none')}>{say('lead-none-do')}</Empty>
      ) : (
        <LeadChart lead={lead} promise={supplier.leadDays} />
      )}
    </Section>
  )
}

const Shown = ({
  found,
  editing,
  close,
}: {
  readonly found: SupplierWhole
  readonly editing: boolean
  readonly close: () => void
}) => {
  const say = useSay(SUPPLIERS)
  const { supplier } = found
  return (
    <>
      <Split>
        <Stack>
          <Lead found={found} />
          <Agreements supplier={supplier.id} agreements={found.agreements} />
        </Stack>
        <Stack>
          <Section title={say('terms')}>
            <Terms supplier={supplier} />
          </Section>
          <Section title={say('accuracy')}>
            <Accuracy accuracy={found.accuracy} />
          </Section>
        </Stack>
      </Split>
      {editing && <TermsForm id={supplier.id} name={supplier.name} terms={supplier} close={close} />}
    </>
  )
}

/** A supplier: what it promised, what is agreed, and how true it has been to both. */
export default function SupplierScreen() {
  const { id } = useParams({ from: '/purchasing/suppliers/$id' })
  const say = useSay(SUPPLIERS)
  const may = useMay()
  const go = useNavigate()
  const [editing, setEditing] = useState(false)
  const query = useQuery(supplierQuery(id))
  const supplier = query.data?.supplier
  return (
    <Page
      title={supplier?.name ?? say('title')}
      lead={supplier?.code}
      above={<Link to="/purchasing/suppliers">{say('back')}</Link>}
      tools={
        may('purchasing.write') &&
        supplier && (
          <>
            <Button variant="default" onClick={() => setEditing(true)}>
              {say('edit-terms')}
            </Button>
            <Button onClick={() => void go({ to: '/purchasing/orders/new', search: { supplier: id } })}>
              {say('order-now')}
            </Button>
          </>
        )
      }
    >
      <Asked query={query} lines={10}>
        {found => <Shown found={found} editing={editing} close={() => setEditing(false)} />}
      </Asked>
    </Page>
  )
}
