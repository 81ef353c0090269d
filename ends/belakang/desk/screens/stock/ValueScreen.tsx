import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { HourChart } from '../../charts/HourChart.tsx'
import { ShareBar } from '../../charts/ShareBar.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Facts, Hint, Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { figuresQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { StockTabs } from './StockTabs.tsx'

type Figures = Answered<Client['stock']['figures']>
type Named = Figures['places'][number]

const Bars = ({ title, rows }: { readonly title: string; readonly rows: readonly Named[] }) => {
  const format = useFormats()
  return (
    <Section title={title}>
      <BarList
        label={title}
        bars={rows.map(r => ({ key: r.key, name: r.name, value: r.value, text: format.money(r.value) }))}
      />
    </Section>
  )
}

/** Cost of what left, day by day: the column is what was sold, the pale one behind it what was lost. */
const Days = ({ days }: { readonly days: Figures['days'] }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  return (
    <HourChart
      label={say('sold28')}
      hours={days.map(d => ({
        hour: Number(d.day.slice(8)),
        total: d.sold,
        before: Math.max(0, d.lost),
        text: say('sold28day', {
          day: format.dayShort(d.day),
          sold: format.money(d.sold),
          lost: format.money(d.lost),
        }),
      }))}
      short={n => format.short(n)}
    />
  )
}

const Accuracy = ({ counted }: { readonly counted: Figures['counted'] }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  if (counted.lines === 0) return <Empty title={say('accuracy-none')}>{say('accuracy-none-do')}</Empty>
  return (
    <Facts
      rows={[
        [say('right'), `${format.percent(counted.right, counted.lines)} · ${counted.right} / ${counted.lines}`],
        [say('missing'), format.money(counted.missing)],
        [say('found'), format.money(counted.found)],
      ]}
    />
  )
}

const Ending = ({ ending }: { readonly ending: Figures['ending'] }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const bars = [
    { key: 'ended', name: say('ending-ended'), value: ending.ended },
    { key: 'week', name: say('ending-week'), value: ending.week },
    { key: 'month', name: say('ending-month'), value: ending.month },
  ]
  return (
    <BarList
      label={say('ending')}
      colour="var(--chart-3)"
      bars={bars.map(b => ({ ...b, text: format.money(b.value) }))}
    />
  )
}

/** How goods are valued; who may post changes it, knowing what that does. */
const Method = ({ method }: { readonly method: Figures['method'] }) => {
  const say = useSay(GOODS)
  const may = useMay()
  const other = method === 'fifo' ? 'average' : 'fifo'
  const [asking, setAsking] = useState(false)
  const deed = useDeed(server.stock.setCostMethod, {
    done: answer => say('method-done', { n: String(answer.items) }),
    touches: ['stock', 'books'],
    after: () => setAsking(false),
  })
  if (!may('books.post')) return say(`method-${method}`)
  return (
    <>
      {say(`method-${method}`)}{' '}
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(!asking)}>
        {say('method-change')}
      </Button>
      {asking && (
        <Stack>
          <Hint tone="warn">{say('method-what')}</Hint>
          <div>
            <Button
              size="compact-sm"
              loading={deed.isPending}
              onClick={() => deed.mutate({ item: null, method: other })}
            >
              {say(`method-${other}`)}
            </Button>
          </div>
        </Stack>
      )}
    </>
  )
}

const Board = ({ it }: { readonly it: Figures }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  return (
    <Stack>
      <Section title={say('value-now')} note={say('value-items', { n: format.count(it.items) })}>
        <Stack>
          <Facts
            rows={[
              [say('value-now'), <b key="v">{format.money(it.value)}</b>],
              it.short > 0 && [say('value-short'), format.money(it.short)],
              [say('method'), <Method key="m" method={it.method} />],
            ]}
          />
          <ShareBar
            label={say('by-state')}
            shares={it.states
              .filter(s => s.value > 0)
              .map(s => ({
                key: s.state,
                name: say(s.state as 'on-hand'),
                value: s.value,
                text: format.money(s.value),
              }))}
          />
        </Stack>
      </Section>
      <Section title={say('sold28')}>
        <Days days={it.days} />
      </Section>
      <Split>
        <Bars title={say('by-category')} rows={it.categories} />
        <Stack>
          <Bars title={say('by-place')} rows={it.places} />
          <Section title={say('ending')}>
            <Ending ending={it.ending} />
          </Section>
          <Section title={say('accuracy')}>
            <Accuracy counted={it.counted} />
          </Section>
        </Stack>
      </Split>
    </Stack>
  )
}

/** What stock is worth, where, and how right its records are. */
export default function ValueScreen() {
  const say = useSay(GOODS)
  const query = useQuery(figuresQuery(useToday()))
  return (
    <Page title={say('value-title')} lead={say('value-lead')}>
      <StockTabs />
      <Asked query={query} lines={12}>
        {it =>
          it.items === 0 ? (
            <Section>
              <Empty title={say('no-value')}>{say('no-value-do')}</Empty>
            </Section>
          ) : (
            <Board it={it} />
          )
        }
      </Asked>
    </Page>
  )
}
