import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useFresh } from '../../parts/use-fresh.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { streamQuery } from '../../server/sales-queries.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './Stream.module.css'

const SHOWN = 28

type Sale = Answered<Client['sales']['list']>[number]

const SaleLine = ({ sale, fresh }: { readonly sale: Sale; readonly fresh: boolean }) => {
  const say = useSay(TODAY)
  const format = useFormats()
  const mark = sale.kind === 'void' ? say('void') : sale.total < 0 ? say('return') : null
  return (
    <li className={styles.sale} data-fresh={fresh || undefined} data-void={sale.voided || undefined}>
      <Link to="/sales/$id" params={{ id: sale.id }}>
        <span className={styles.time}>{format.time(sale.at)}</span>
        <span className={styles.number}>
          {sale.registerCode} · {sale.number}
        </span>
        <span className={styles.total}>{format.money(sale.total)}</span>
        <span className={styles.about}>
          {mark && <b>{mark}</b>} {say('lines', { n: sale.lines })}
        </span>
      </Link>
    </li>
  )
}

type StreamProps = {
  readonly day: string
  readonly today: string
  readonly place: string | null
  readonly stepBack: () => void
}

/** The sales of the day as one long till roll; a new one slides in at the top. */
export const Stream = ({ day, today, place, stepBack }: StreamProps) => {
  const say = useSay(TODAY)
  const query = useQuery(streamQuery(day, place, SHOWN))
  const fresh = useFresh(
    query.data?.map(s => s.id),
    `${day} ${place}`,
  )
  return (
    <section className={styles.roll} aria-label={say('stream')}>
      <h2 className={styles.title}>{say('stream')}</h2>
      <Asked query={query} lines={10}>
        {sales =>
          sales.length === 0 ? (
            <Empty title={say('no-sales')}>
              {day === today && <p>{say('no-sales-do')}</p>}
              <Button variant="default" onClick={stepBack}>
                {say('day-before')}
              </Button>
            </Empty>
          ) : (
            <>
              <ol className={styles.sales}>
                {sales.map(sale => (
                  <SaleLine key={sale.id} sale={sale} fresh={fresh.has(sale.id)} />
                ))}
              </ol>
              <Link className={styles.more} to="/sales" search={{ day, place: place ?? undefined }}>
                {say('more')}
              </Link>
            </>
          )
        }
      </Asked>
    </section>
  )
}
