import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { orderWayQuery, type WholeOrder } from '../../server/wholesale-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Board.module.css'

/** How an order's goods are picked, packed and brought, and what was invoiced as they left. */
export const OrderWay = ({ order }: { readonly order: WholeOrder }) => {
  const say = useSay(WHOLESALE)
  const words = useSay(DISTRIBUTION)
  const format = useFormats()
  const may = useMay()
  const { data: way = [] } = useQuery(orderWayQuery(order.id))
  const looks = may('distribution.read')
  return (
    <>
      <Section title={say('way')}>
        {way.length === 0 && <p className="quiet">{say('way-none')}</p>}
        {way.map(t => (
          <div key={t.id} style={{ padding: '4px 0' }}>
            {looks ? (
              <Link to="/distribution/transfers/$id" params={{ id: t.id }}>
                <b>{t.number}</b>
              </Link>
            ) : (
              <b>{t.number}</b>
            )}{' '}
            <Tag tone={t.state === 'closed' ? 'good' : 'plain'}>{words(`state-${t.state}`)}</Tag>
            <div className="quiet">
              {[
                t.units > 0 && say('way-units', { n: t.units }),
                t.shipmentNumber,
                t.trip,
                t.receiver && say('way-received', { name: t.receiver }),
                t.deliveredAt && format.dateTime(t.deliveredAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </div>
        ))}
      </Section>
      <Section title={say('invoices')}>
        {order.invoices.length === 0 && <p className="quiet">{say('invoices-none')}</p>}
        {order.invoices.map(i => (
          <div key={i.id} style={{ padding: '4px 0' }}>
            <Link to="/wholesale/invoices/$id" params={{ id: i.id }}>
              <b>{i.number}</b>
            </Link>{' '}
            · {format.money(i.total)}{' '}
            {i.paid === i.total ? (
              <Tag tone="good">{say('paid-whole')}</Tag>
            ) : (
              <Tag tone="warn">
                {say('open')} {format.money(i.total - i.paid)}
              </Tag>
            )}
            <div className="quiet">
              {i.shipmentNumber} · {say('due')} {format.day(i.due)} · {say('tax')} {format.money(i.tax)}
            </div>
          </div>
        ))}
      </Section>
    </>
  )
}

/** Every step of an order, with who and when. */
export const OrderLife = ({ order }: { readonly order: WholeOrder }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const named = (deed: string) => (`deed-${deed}` in WHOLESALE ? say(`deed-${deed}` as 'deed-draft') : deed)
  const noted = (note: string) => (note === 'limit' || note === 'blocked' ? say(`waits-${note}`) : note)
  return (
    <Section title={say('life')}>
      <ol className={styles.life}>
        {order.events.map(e => (
          <li key={e.n}>
            <b>{named(e.deed)}</b>
            <div className="quiet">
              {e.whoName} · {format.dateTime(e.at)}
            </div>
            {e.note && <div>{noted(e.note)}</div>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
