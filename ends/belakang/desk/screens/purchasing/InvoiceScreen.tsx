import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Hint, Split, Stack } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SupplierInvoice } from '../../server/kinds.ts'
import { invoiceQuery } from '../../server/purchase-queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { InvoiceAbout } from './InvoiceAbout.tsx'
import { InvoiceDecide } from './InvoiceDecide.tsx'
import { ThreeDocuments } from './ThreeDocuments.tsx'

/** Findings whose figures are goods, not money. */
const GOODS: readonly string[] = ['more-than-received']

type Finding = SupplierInvoice['found'][number]

/** What does not fit, each in a sentence with both figures. */
const Findings = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  if (invoice.found.length === 0) return <p>{say('findings-none')}</p>
  const figure = (f: Finding, n: number) => {
    const line = invoice.lines.find(l => l.line === f.line)
    return GOODS.includes(f.kind) ? `${format.qty(n)} ${line?.unit ?? ''}` : format.money(n)
  }
  return (
    <Stack>
      {invoice.found.map((f, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings are numbered as they were found
        <Hint key={n} tone={invoice.state === 'booked' ? 'plain' : 'bad'}>
          {say(`finding-${f.kind}` as 'finding-not-ordered', {
            ...{ line: f.line ?? 0, expected: figure(f, f.expected), actual: figure(f, f.actual) },
          })}
        </Hint>
      ))}
    </Stack>
  )
}

const Shown = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const inQuestion = invoice.state === 'mismatch' || invoice.state === 'waiting'
  return (
    <>
      {invoice.lines.length > 0 && (
        <Section title={say('three')} flush>
          <ThreeDocuments invoice={invoice} />
        </Section>
      )}
      <Split>
        <Stack>
          {invoice.kind === 'invoice' && (
            <Section title={say('findings')}>
              <Findings invoice={invoice} />
            </Section>
          )}
          {invoice.decidedBy && (
            <Section>
              <p>{say('decided', { who: invoice.decidedBy, why: invoice.decision })}</p>
            </Section>
          )}
          {inQuestion && <InvoiceDecide invoice={invoice} />}
        </Stack>
        <Section>
          <InvoiceAbout invoice={invoice} />
        </Section>
      </Split>
    </>
  )
}

/** A supplier's invoice beside its order and receipts, and what is to be decided about it. */
export default function InvoiceScreen() {
  const { id } = useParams({ from: '/purchasing/invoices/$id' })
  const say = useSay(INVOICES)
  const query = useQuery(invoiceQuery(id))
  return (
    <Page
      title={query.data?.number ?? say('title')}
      lead={query.data && (query.data.kind === 'credit-note' ? say('credit-note') : query.data.supplierName)}
      above={<Link to="/purchasing/invoices">{say('back')}</Link>}
    >
      <Asked query={query} lines={8}>
        {invoice => <Shown invoice={invoice} />}
      </Asked>
    </Page>
  )
}
