import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Row, Split, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { SupplierInvoice } from '../../server/kinds.ts'
import { invoiceQuery } from '../../server/purchase-queries.ts'
import { meQuery } from '../../server/queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { ThreeDocuments } from './ThreeDocuments.tsx'

const TONES = { waiting: 'warn', mismatch: 'bad', booked: 'good', rejected: 'plain' } as const
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

/** What a person decides about an invoice that does not fit. */
const Decide = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const may = useMay()
  const { data: me } = useQuery(meQuery)
  const [note, setNote] = useState('')
  const deed = useDeed(server.purchasing.invoices.decide, {
    ...{ touches: ['purchasing', 'flow', 'books', 'stock'], quiet: true, done: r => say(`saved-${r.state}`) },
  })
  const mine = me?.id === invoice.enteredById
  const decide = (decision: 'accept' | 'reject' | 'match-again') =>
    deed.mutate({ id: invoice.id, decision, note: note.trim() })
  if (!may('purchasing.approve') && !may('purchasing.invoice')) return null
  return (
    <Section title={say('decide')}>
      <Stack>
        <Textarea
          label={say('why')}
          placeholder={say('why-hint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={e => setNote(e.currentTarget.value)}
        />
        {mine && may('purchasing.approve') && <Hint>{say('own-entry')}</Hint>}
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          {may('purchasing.approve') && (
            <Button disabled={mine || note.trim().length < 3} loading={deed.isPending} onClick={() => decide('accept')}>
              {say('accept')}
            </Button>
          )}
          <Button
            color="red"
            variant="default"
            disabled={note.trim().length < 3}
            loading={deed.isPending}
            onClick={() => decide('reject')}
          >
            {say('reject')}
          </Button>
          <Button variant="default" loading={deed.isPending} onClick={() => decide('match-again')}>
            {say('match-again')}
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}

const About = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  return (
    <Facts
      rows={[
        [
          say('state'),
          <Tag key="state" tone={TONES[invoice.state]}>
            {say(`state-${invoice.state}`)}
          </Tag>,
        ],
        [
          say('supplier'),
          <Link key="supplier" to="/purchasing/suppliers/$id" params={{ id: invoice.supplier }}>
            {invoice.supplierName}
          </Link>,
        ],
        [say('day'), format.day(invoice.day)],
        [say('due'), format.day(invoice.due)],
        invoice.taxNumber !== '' && [say('tax-number'), invoice.taxNumber],
        [say('total'), <b key="total">{format.money(invoice.total)}</b>],
        invoice.state === 'booked' && [say('paid'), format.money(invoice.paid)],
        invoice.variance !== null && invoice.variance !== 0 && [say('variance'), format.money(invoice.variance)],
        [say('entered-by'), `${invoice.enteredBy}, ${format.dateTime(invoice.enteredAt)}`],
        invoice.note !== '' && [say('note'), invoice.note],
      ]}
    />
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
          {inQuestion && <Decide invoice={invoice} />}
        </Stack>
        <Section>
          <About invoice={invoice} />
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
