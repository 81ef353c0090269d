import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../parts/may.ts'
import { usePeople, usePlaces, useRegisters } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import type { Kept } from '../../server/kinds.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Journey.module.css'

type Step = { readonly key: string; readonly title: string; readonly text: string; readonly at?: string }

const useBookNumber = (book: string) => {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['pricing', 'book', book],
    queryFn: () => server.pricing.books.get({ id: book }),
    enabled: may('pricing.read'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.head.number ?? '…'
}

/** Facts tell when they were made; the list tells when the server had them. */
const useRecordedAt = (kept: Kept): string | undefined => {
  const { fact } = kept
  const { data } = useQuery({
    queryKey: ['sales', 'recorded', fact.id],
    queryFn: () => server.sales.list({ day: fact.day, place: fact.place, limit: 200 }),
    staleTime: 60_000,
  })
  return data?.find(s => s.id === fact.id)?.recordedAt
}

const useSpan = () => {
  const say = useSay(SALE)
  return (from: string, to: string) => {
    const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
    if (seconds < 90) return say('seconds', { n: seconds })
    if (seconds < 5400) return say('minutes', { n: Math.round(seconds / 60) })
    return say('hours', { n: Math.round(seconds / 3600) })
  }
}

type JourneyProps = { readonly kept: Kept; readonly entry: Answered<Client['books']['journal']> | undefined }

const useSteps = ({ kept, entry }: JourneyProps): Step[] => {
  const { fact } = kept
  const say = useSay(SALE)
  const format = useFormats()
  const register = useRegisters().code(fact.register)
  const place = usePlaces().name(fact.place)
  const cashier = usePeople()(fact.cashier)
  const book = useBookNumber(fact.book)
  const recorded = useRecordedAt(kept)
  const span = useSpan()
  const goods = fact.lines.reduce((sum, line) => sum + line.qty, 0)
  const { earned, burned } = fact.points
  return [
    {
      key: 'made',
      title: say('made-on', { register }),
      text: say('made-on-text', { lines: fact.lines.length, cashier, book }),
      at: fact.at,
    },
    { key: 'sealed', title: say('sealed'), text: say('sealed-text', { seq: fact.seq }) },
    ...(recorded
      ? [
          {
            key: 'recorded',
            title: say('recorded'),
            text: say('recorded-text', { ago: span(fact.at, recorded) }),
            at: recorded,
          },
        ]
      : [{ key: 'recorded', title: say('recorded'), text: '' }]),
    {
      key: 'posted',
      title: say('posted'),
      text: entry ? say('posted-text', { n: entry.length }) : say('posted-none'),
    },
    {
      key: 'moved',
      title: goods >= 0 ? say('moved') : say('moved-in'),
      text: say('moved-text', { qty: format.change(-goods), place }),
    },
    ...(earned !== 0 || burned !== 0
      ? [{ key: 'points', title: say('points'), text: say('points-text', { earned, burned }) }]
      : []),
  ]
}

/** What has become of the sale, step by step. */
export const Journey = (props: JourneyProps) => {
  const say = useSay(SALE)
  const format = useFormats()
  const steps = useSteps(props)
  return (
    <Section title={say('journey')}>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.key}>
            <b>{step.title}</b>
            {step.at && <time dateTime={step.at}>{format.timeWithSeconds(step.at)}</time>}
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
