import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import {
  accountQuery,
  type Owing,
  orderBoardQuery,
  paymentsQuery,
  receivablesQuery,
  type WholeAccount,
} from '../../server/wholesale-queries.ts'
import { ACCOUNTS, WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { AccountForm } from './AccountForm.tsx'
import { CreditSum } from './CreditBar.tsx'
import { OpenInvoices } from './OpenInvoices.tsx'
import { OrderTable } from './OrderTable.tsx'
import { TakePayment } from './TakePayment.tsx'
import { textOfMinute } from './typed-terms.ts'

const Terms = ({ account }: { readonly account: WholeAccount }) => {
  const say = useSay(ACCOUNTS)
  const words = useSay(WHOLESALE)
  const places = usePlaces()
  return (
    <Facts
      rows={[
        [say('group'), account.group ?? say('group-public')],
        [say('term'), say('term-days', { n: account.termDays })],
        [say('place'), places.name(account.place)],
        [say('short'), words(`short-${account.short}`)],
        [say('lead-days'), account.leadDays],
        [say('address'), `${account.address} ${account.postcode ?? ''}`.trim()],
        [say('opens'), `${textOfMinute(account.opens)}–${textOfMinute(account.closes)}`],
        account.taxId !== null && [say('tax-id'), account.taxId],
        account.phone !== null && [say('phone'), account.phone],
      ]}
    />
  )
}

const Payments = ({ account }: { readonly account: string }) => {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  const { data: payments = [] } = useQuery(paymentsQuery(account))
  return (
    <Section title={say('payments')}>
      {payments.length === 0 && <p className="quiet">{say('payments-none')}</p>}
      {payments.map(p => (
        <div key={p.id} style={{ padding: '3px 0' }}>
          <b>{p.number}</b> · {format.day(p.day)} · {format.money(p.amount)}
          <div className="quiet">
            {p.invoices.join(', ')}
            {p.note && ` · ${p.note}`}
          </div>
        </div>
      ))}
    </Section>
  )
}

const Shown = ({ account }: { readonly account: WholeAccount }) => {
  const format = useFormats()
  const say = useSay(ACCOUNTS)
  const words = useSay(WHOLESALE)
  const may = useMay()
  const today = useToday()
  const [paying, setPaying] = useState(false)
  const orders = useQuery(orderBoardQuery(account.id))
  const { data: owed } = useQuery(receivablesQuery(today, account.id))
  const owing = owed?.accounts[0]
  return (
    <>
      {account.blocked && (
        <Hint tone="bad">
          <b>{words('blocked')}</b> · {account.blockedWhy}
        </Hint>
      )}
      <Split>
        <Stack>
          <Section title={say('use')}>
            <CreditSum credit={account} />
            {account.advance > 0 && <Facts rows={[[say('advance'), format.money(account.advance)]]} />}
          </Section>
          <Section
            title={say('open-invoices')}
            flush
            tools={
              may('orders.credit', account.place) && (
                <Button size="compact-sm" onClick={() => setPaying(true)}>
                  {say('take')}
                </Button>
              )
            }
          >
            {owing ? (
              <OpenInvoices owing={owing} />
            ) : (
              <p className="quiet" style={{ padding: 16 }}>
                {say('open-none')}
              </p>
            )}
          </Section>
          <Section title={say('orders')} flush>
            <Asked query={orders} lines={4}>
              {rows =>
                rows.length === 0 ? (
                  <p className="quiet" style={{ padding: 16 }}>
                    {say('orders-none')}
                  </p>
                ) : (
                  <OrderTable label={say('orders')} rows={rows} plain />
                )
              }
            </Asked>
          </Section>
        </Stack>
        <Stack>
          <Section title={say('terms')}>
            <Terms account={account} />
          </Section>
          <Payments account={account.id} />
        </Stack>
      </Split>
      {paying && <TakePayment owing={owing ?? nothingOwed(account)} close={() => setPaying(false)} />}
    </>
  )
}

/** A customer without open invoices may pay in advance. */
const nothingOwed = ({ id, name, advance }: WholeAccount): Owing => ({
  ...{ account: id, name, total: 0, advance, open: [] },
  ages: { 'not-due': 0, '1-30': 0, '31-60': 0, '61-90': 0, 'over-90': 0 },
})

/** A customer on account: credit, open invoices, orders and terms. */
export default function CustomerScreen() {
  const { id } = useParams({ from: '/wholesale/customers/$id' })
  const say = useSay(ACCOUNTS)
  const may = useMay()
  const go = useNavigate()
  const [editing, setEditing] = useState(false)
  const query = useQuery(accountQuery(id))
  const account = query.data
  return (
    <Page
      title={account?.name ?? say('title')}
      above={<Link to="/wholesale/customers">{say('back')}</Link>}
      tools={
        account && (
          <>
            {may('orders.credit', account.place) && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {say('edit')}
              </Button>
            )}
            {may('orders.write', account.place) && (
              <Button onClick={() => void go({ to: '/wholesale/orders/new', search: { account: id } })}>
                {say('order-now')}
              </Button>
            )}
          </>
        )
      }
    >
      <Asked query={query} lines={10}>
        {found => <Shown account={found} />}
      </Asked>
      {editing && account && (
        <AccountForm account={account} after={() => setEditing(false)} close={() => setEditing(false)} />
      )}
    </Page>
  )
}
