import { Link } from '@tanstack/react-router'
import { Tag } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Purchase } from '../../server/kinds.ts'
import { INVOICES } from '../../words/invoices.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import styles from './OrderLife.module.css'

type Deed = Parameters<ReturnType<typeof useSay<typeof PURCHASING>>>[0]

const TONES = { waiting: 'warn', mismatch: 'bad', booked: 'good', rejected: 'plain' } as const
const isState = (state: string): state is keyof typeof TONES => state in TONES

/** Every step of an order with who and when, and the receipts and invoices that came of it. */
export const OrderLife = ({ order }: { readonly order: Purchase }) => {
  const say = useSay(PURCHASING)
  const words = useSay(INVOICES)
  const format = useFormats()
  return (
    <>
      <Section title={say('life')}>
        <ol className={styles.life}>
          {order.events.map(e => (
            <li key={e.n}>
              <b>{say(`deed-${e.deed}` as Deed)}</b>
              <div className="quiet">
                {e.whoName} · {format.dateTime(e.at)}
              </div>
              {e.note && <div>{e.note}</div>}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={say('receipts')}>
        {order.receipts.length === 0 && <p className="quiet">{say('receipts-none')}</p>}
        {order.receipts.map(r => (
          <p key={r.id}>
            <Link to="/purchasing/receipts/$id" params={{ id: r.id }}>
              {r.number}
            </Link>{' '}
            · {format.day(r.day)} · {format.money(r.value)}
          </p>
        ))}
      </Section>
      <Section title={say('invoices')}>
        {order.invoices.length === 0 && <p className="quiet">{say('invoices-none')}</p>}
        {order.invoices.map(i => (
          <p key={i.id}>
            <Link to="/purchasing/invoices/$id" params={{ id: i.id }}>
              {i.number}
            </Link>{' '}
            · {format.money(i.total)} {isState(i.state) && <Tag tone={TONES[i.state]}>{words(`state-${i.state}`)}</Tag>}
          </p>
        ))}
      </Section>
    </>
  )
}
