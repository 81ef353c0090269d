import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Figures } from '../../parts/Figures.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { accuracyQuery } from '../../server/replenishment-queries.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { ErrorChart } from './ErrorChart.tsx'
import styles from './Replenishment.module.css'
import { ReplenishmentTabs } from './ReplenishmentTabs.tsx'

type Accuracy = Answered<Client['replenishment']['accuracy']>

const Sums = ({ weeks }: { readonly weeks: Accuracy['weeks'] }) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const sum = (pick: (week: Accuracy['weeks'][number]) => number) => weeks.reduce((all, week) => all + pick(week), 0)
  const [sold, foretold] = [sum(w => w.sold), sum(w => w.foretold)]
  const [missed, naive] = [sum(w => w.missed), sum(w => w.missedNaive)]
  const more = foretold - sold
  const gain = naive - missed
  const figures = [
    [say('sold'), format.qty(Math.floor(sold / 1000) * 1000)],
    [say('error'), format.percent(missed, sold)],
    [say('naive'), format.percent(naive, sold)],
    [say('bias'), `${format.percent(Math.abs(more), sold)} ${say(more > 0 ? 'too-much' : 'too-little')}`],
  ] as const
  return (
    <>
      <Figures rows={figures} />
      <p className={styles.verdict} data-tone={gain >= 0 ? 'good' : 'bad'}>
        {say(gain >= 0 ? 'better-by' : 'worse-by', { n: format.percent(Math.abs(gain), naive) })}
      </p>
    </>
  )
}

/** How forecasts did, week by week and place by place, beside repeating the week before. */
export default function AccuracyScreen() {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(accuracyQuery(place))
  return (
    <Page title={say('accuracy')} lead={say('accuracy-lead')} tools={<PlacePick value={place} onChange={setPlace} />}>
      <ReplenishmentTabs />
      <Asked query={query} lines={10}>
        {({ weeks: all, places }) => {
          const weeks = all.filter(week => week.sold > 0)
          return weeks.length === 0 ? (
            <Empty title={say('accuracy-none')}>{say('accuracy-none-do')}</Empty>
          ) : (
            <>
              <Sums weeks={weeks} />
              <Section title={say('error-chart')}>
                <ErrorChart weeks={weeks} />
              </Section>
              <Section title={say('by-place')}>
                <BarList
                  label={say('by-place')}
                  bars={places.map(p => ({
                    ...{ key: p.place, name: p.code, value: p.sold > 0 ? Math.round((1000 * p.missed) / p.sold) : 0 },
                    text: format.percent(p.missed, p.sold),
                    note: `${say('naive')} ${format.percent(p.missedNaive, p.sold)}`,
                  }))}
                />
              </Section>
            </>
          )
        }}
      </Asked>
    </Page>
  )
}
