import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import type { SupplierWhole } from '../../server/kinds.ts'
import { supplierQuery } from '../../server/purchase-queries.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { Agreements } from './Agreements.tsx'
import { SupplierAccuracy } from './SupplierAccuracy.tsx'
import { SupplierLead } from './SupplierLead.tsx'
import { SupplierTerms } from './SupplierTerms.tsx'
import { TermsForm } from './TermsForm.tsx'

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
          <SupplierLead found={found} />
          <Agreements supplier={supplier.id} agreements={found.agreements} />
        </Stack>
        <Stack>
          <Section title={say('terms')}>
            <SupplierTerms supplier={supplier} />
          </Section>
          <Section title={say('accuracy')}>
            <SupplierAccuracy accuracy={found.accuracy} />
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
