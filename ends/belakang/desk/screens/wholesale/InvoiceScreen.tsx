import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Row, Split, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PaperMenu } from '../../parts/PaperMenu.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { invoiceOfOrderQuery, type WholeInvoice } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { CreditNote } from './CreditNote.tsx'

const Lines = ({ it }: { readonly it: WholeInvoice }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  return (
    <DataTable
      label={say('lines')}
      rows={it.lines}
      rowKey={l => String(l.n)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.name} <div className="quiet code">{l.sku}</div>
            </>
          ),
        },
        { key: 'qty', head: say('shipped'), align: 'end', cell: l => `${format.qty(l.qty)} ${l.baseUnit}` },
        {
          key: 'credited',
          head: say('credited'),
          align: 'end',
          hide: 'phone',
          cell: l => (l.credited === 0 ? '' : format.qty(l.credited)),
        },
        { key: 'value', head: say('value'), align: 'end', cell: l => <b>{format.money(l.net)}</b> },
      ]}
    />
  )
}

const Notes = ({ it }: { readonly it: WholeInvoice }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  return (
    <Section title={say('credit-notes')}>
      {it.notes.length === 0 && <p className="quiet">{say('credit-none')}</p>}
      {it.notes.map(note => (
        <div key={note.id} style={{ padding: '6px 0' }}>
          <Row>
            <b>{note.number}</b>
            <span>{format.money(note.total)}</span>
            <PaperMenu id={note.id} ask={server.orders.invoices.notePaper} size="compact-sm" />
          </Row>
          <div className="quiet">
            {[
              format.day(note.day),
              note.reason,
              note.notaRetur,
              note.total > note.applied && say('credit-aside', { money: format.money(note.total - note.applied) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ))}
    </Section>
  )
}

/** An invoice of a customer on account: its lines, what is settled, and what was credited. */
export default function InvoiceScreen() {
  const { id } = useParams({ from: '/wholesale/invoices/$id' })
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const may = useMay()
  const [crediting, setCrediting] = useState(false)
  const query = useQuery(invoiceOfOrderQuery(id))
  const it = query.data
  const left = it?.lines.some(l => l.credited < l.qty)
  return (
    <Page
      title={it ? say('invoice-of', { number: it.number }) : say('invoices')}
      lead={it?.accountName}
      above={
        it && (
          <Link to="/wholesale/orders/$id" params={{ id: it.order }}>
            {say('back-order-of', { number: it.orderNumber })}
          </Link>
        )
      }
      tools={
        it && (
          <Row>
            <PaperMenu id={it.id} ask={server.orders.invoices.paper} />
            {left && may('orders.credit', it.place) && (
              <Button onClick={() => setCrediting(true)}>{say('credit-note')}</Button>
            )}
          </Row>
        )
      }
    >
      <Asked query={query} lines={8}>
        {found => (
          <Split>
            <Section title={say('lines')} flush>
              <Lines it={found} />
            </Section>
            <Stack>
              <Section>
                <Facts
                  rows={[
                    [say('due'), format.day(found.due)],
                    [say('total'), <b key="t">{format.money(found.total)}</b>],
                    [say('tax'), format.money(found.tax)],
                    found.paid > 0 && [say('settled'), format.money(found.paid)],
                    found.paid < found.total && [say('left-open'), format.money(found.total - found.paid)],
                  ]}
                />
              </Section>
              <Notes it={found} />
            </Stack>
          </Split>
        )}
      </Asked>
      {crediting && it && <CreditNote invoice={it} close={() => setCrediting(false)} />}
    </Page>
  )
}
