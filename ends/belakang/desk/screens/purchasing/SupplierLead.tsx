import { Empty } from '../../parts/Asked.tsx'
import { Section } from '../../parts/Page.tsx'
import type { SupplierWhole } from '../../server/kinds.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { LeadChart } from './LeadChart.tsx'
import { useDays } from './use-days.ts'

/** Promised and measured lead time. */
export const SupplierLead = ({ found }: { readonly found: SupplierWhole }) => {
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
