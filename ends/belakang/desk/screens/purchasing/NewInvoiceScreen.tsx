import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useToday } from '../../parts/use-formats.ts'
import { openLinesQuery, suppliersQuery } from '../../server/purchase-queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { InvoiceForm } from './InvoiceForm.tsx'

/** A supplier's invoice, typed from its paper beside what came and was not invoiced. */
export default function NewInvoiceScreen() {
  const say = useSay(INVOICES)
  const go = useNavigate()
  const today = useToday()
  const { supplier } = useSearch({ from: '/purchasing/invoices/new' })
  const { data: suppliers = [] } = useQuery(suppliersQuery)
  const query = useQuery({ ...openLinesQuery(supplier ?? '', today), enabled: supplier !== undefined })
  return (
    <Page title={say('enter')} above={<Link to="/purchasing/invoices">{say('back')}</Link>}>
      <Section>
        <Select
          data-autofocus
          label={say('supplier')}
          data={suppliers.map(s => ({ value: s.id, label: `${s.code} · ${s.name}` }))}
          value={supplier ?? null}
          onChange={next => void go({ to: '/purchasing/invoices/new', search: { supplier: next ?? undefined } })}
          searchable
          allowDeselect={false}
        />
      </Section>
      {supplier && (
        <Asked query={query} lines={6}>
          {open => (
            <InvoiceForm
              key={supplier}
              supplier={supplier}
              open={open}
              after={id => void go({ to: '/purchasing/invoices/$id', params: { id } })}
            />
          )}
        </Asked>
      )}
    </Page>
  )
}
