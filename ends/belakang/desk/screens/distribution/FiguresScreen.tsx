import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { LineChart } from '../../charts/LineChart.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Hint } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { measuresQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION, HAPPENINGS } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'
import { DistributionTabs } from './DistributionTabs.tsx'
import { hoursOf } from './lengths.ts'

type Measures = Answered<Client['distribution']['measures']>
type Period = NonNullable<Measures['since']>

const Figure = ({
  title,
  period,
  of,
}: {
  readonly title: string
  readonly period: Period | null
  readonly of: 'hours' | 'cost'
}) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const text = (it: Period) =>
    of === 'hours' ? say('hours', { n: format.qty(hoursOf(it.minutes)) }) : format.money(it.cost)
  return (
    <div className={styles.figure}>
      <span className="quiet">{title}</span>
      <strong>{period ? text(period) : '–'}</strong>
      {period && (
        <span className="quiet">
          {format.count(period.units)} {say('pieces')}
        </span>
      )}
    </div>
  )
}

const Compared = ({ measures, of }: { readonly measures: Measures; readonly of: 'hours' | 'cost' }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const day = measures.began ? format.day(measures.began) : ''
  return (
    <Section title={say(of === 'hours' ? 'hours-a-piece' : 'cost-a-piece')}>
      <div className={styles.figures}>
        {measures.began && <Figure title={say('before', { day })} period={measures.before} of={of} />}
        <Figure title={measures.began ? say('since', { day }) : say('so-far')} period={measures.since} of={of} />
      </div>
    </Section>
  )
}

const ByDay = ({ measures, of }: { readonly measures: Measures; readonly of: 'hours' | 'cost' }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const short = (value: number) => (of === 'hours' ? format.qty(value) : format.short(value))
  const { days } = measures
  if (days.length < 2) return null
  return (
    <Section title={say(of === 'hours' ? 'by-day-hours' : 'by-day-cost')}>
      <LineChart
        label={say(of === 'hours' ? 'by-day-hours' : 'by-day-cost')}
        points={days.map(d => {
          const value = of === 'hours' ? hoursOf(d.minutes) : d.cost
          return { at: Date.parse(d.day), value, text: `${format.day(d.day)}: ${short(value)}` }
        })}
        short={short}
        first={format.day(days[0]!.day)}
        last={format.day(days.at(-1)!.day)}
      />
    </Section>
  )
}

const Steps = ({ steps }: { readonly steps: Measures['steps'] }) => {
  const say = useSay(DISTRIBUTION)
  const happened = useSay(HAPPENINGS)
  const format = useFormats()
  const known = (word: string): word is keyof typeof HAPPENINGS => word in HAPPENINGS
  return (
    <Section title={say('by-step')}>
      <BarList
        label={say('by-step')}
        bars={steps.map(({ step, minutes }) => {
          const word = `transfer-${step}`
          return {
            key: step,
            name: known(word) ? happened(word) : step,
            value: minutes,
            text: say('hours', { n: format.qty(hoursOf(minutes)) }),
          }
        })}
      />
    </Section>
  )
}

/** From order to shelf in hours and rupiah a piece, before and since. */
export default function FiguresScreen() {
  const say = useSay(DISTRIBUTION)
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(measuresQuery(place))
  return (
    <Page title={say('figures')} lead={say('figures-lead')} tools={<PlacePick value={place} onChange={setPlace} />}>
      <DistributionTabs />
      <Asked query={query} lines={8}>
        {measures =>
          measures.since === null && measures.before === null ? (
            <Section>
              <Empty title={say('no-figures')}>{say('no-figures-do')}</Empty>
            </Section>
          ) : (
            <>
              {measures.began === null && <Hint>{say('no-change')}</Hint>}
              <Compared measures={measures} of="hours" />
              <Compared measures={measures} of="cost" />
              <ByDay measures={measures} of="hours" />
              <ByDay measures={measures} of="cost" />
              <Steps steps={measures.steps} />
            </>
          )
        }
      </Asked>
    </Page>
  )
}
