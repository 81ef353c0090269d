import { Link } from '@tanstack/react-router'
import { mulDiv } from '#kernel/whole.ts'
import { BarList } from '../../charts/BarList.tsx'
import { HourChart } from '../../charts/HourChart.tsx'
import { ShareBar } from '../../charts/ShareBar.tsx'
import { Waiting } from '../../parts/Asked.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats, useHour } from '../../parts/use-formats.ts'
import type { Day } from '../../server/kinds.ts'
import { TENDERS, TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import { compareHours, upToHour } from './compare-hours.ts'
import { Takings } from './Takings.tsx'
import styles from './Today.module.css'

type FiguresProps = { readonly day: Day | undefined; readonly before: Day | undefined; readonly live: boolean }

const Hours = ({ day, before, live }: { day: Day; before: Day | undefined; live: boolean }) => {
  const say = useSay(TODAY)
  const format = useFormats()
  const hour = useHour()
  const clock = (h: number) => `${String(h % 24).padStart(2, '0')}.00`
  const hours = compareHours(day, before).map(h => ({
    ...h,
    text: say('hour-says', {
      from: clock(h.hour),
      to: clock(h.hour + 1),
      total: format.money(h.total),
      n: h.sales,
      before: format.money(h.before),
    }),
  }))
  return (
    <HourChart
      label={say('chart-says', { total: format.money(day.total) })}
      hours={hours}
      now={live ? hour : undefined}
      short={format.short}
    />
  )
}

const Parts = ({ day }: { readonly day: Day }) => {
  const say = useSay(TODAY)
  const tender = useSay(TENDERS)
  const format = useFormats()
  return (
    <div className={styles.parts}>
      <div>
        <Section title={say('by-place')}>
          <BarList
            label={say('by-place')}
            bars={day.byPlace.map(p => ({
              key: p.place,
              name: p.name,
              value: p.total,
              text: format.money(p.total),
              note: `${format.count(p.sales)} ${say('receipts')}`,
            }))}
          />
        </Section>
        <Section title={say('by-tender')}>
          <ShareBar
            label={say('by-tender')}
            shares={day.byTender.map(t => ({
              key: t.kind,
              name: t.kind in TENDERS ? tender(t.kind as keyof typeof TENDERS) : t.kind,
              value: t.amount,
              text: format.money(t.amount),
            }))}
          />
        </Section>
      </div>
      <Section title={say('top-items')}>
        <BarList
          label={say('top-items')}
          colour="var(--chart-2)"
          bars={day.topItems.slice(0, 8).map(i => ({
            key: i.item,
            name: (
              <Link to="/items/$id" params={{ id: i.item }} className={styles.plainLink}>
                {i.name}
              </Link>
            ),
            value: i.net,
            text: format.money(i.net),
            note: `${format.qty(i.qty)} ×`,
          }))}
        />
      </Section>
    </div>
  )
}

/** The figures of a day beside those of the same weekday a week before. */
export const Figures = ({ day, before, live }: FiguresProps) => {
  const say = useSay(TODAY)
  const format = useFormats()
  const hour = useHour()
  if (!day)
    return (
      <Section>
        <Waiting lines={9} />
      </Section>
    )
  const average = day.sales > 0 ? mulDiv(day.total, 1, day.sales, 'half-up') : 0
  const measure = before && before.total > 0 ? (live ? upToHour(before, hour) : before.total) : null
  return (
    <>
      <Section>
        <Takings
          total={day.total}
          measure={measure}
          beforeDay={before?.day}
          live={live}
          figures={[
            [say('receipts'), format.count(day.sales)],
            [say('average'), format.money(average)],
            [say('discount'), format.money(day.discount)],
            [say('tax'), format.money(day.tax)],
          ]}
        />
        <Hours day={day} before={before} live={live} />
      </Section>
      {day.sales > 0 && <Parts day={day} />}
    </>
  )
}
