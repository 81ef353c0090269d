import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { type BoardWish, boardQuery, planSummaryQuery } from '../../server/replenishment-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardLines } from './BoardLines.tsx'
import { BoardSummary } from './BoardSummary.tsx'
import { ReplenishmentTabs } from './ReplenishmentTabs.tsx'

const PAGE = 100
const MOST = 500

/** What is proposed for the shelves, exceptions first; edited in place and approved in bulk. */
export default function BoardScreen() {
  const say = useSay(REPLENISHMENT)
  const frame = useSay(FRAME)
  const may = useMay()
  const [wish, setWish] = useState<Omit<BoardWish, 'search'>>({
    ...{ place: null, kind: null, state: null, odd: false, sort: 'exceptions', limit: PAGE },
  })
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const summary = useQuery(planSummaryQuery)
  const lines = useQuery({ ...boardQuery({ ...wish, search }), placeholderData: keepPreviousData })
  const plan = useDeed(() => server.replenishment.plan(), { done: say('plan-asked'), touches: ['replenishment'] })
  const finished = summary.data?.run?.finishedAt
  const { refetch } = lines
  useEffect(() => {
    if (finished) void refetch()
  }, [finished, refetch])
  const done = () => setChosen(new Set())
  const approve = useDeed((ids: string[]) => server.replenishment.approve({ ids }), {
    ...{ done: ({ approved }: { approved: number }) => say('approved', { n: approved }), touches: ['replenishment'] },
    after: done,
  })
  const dismiss = useDeed((ids: string[]) => server.replenishment.dismiss({ ids }), {
    ...{ done: ({ changed }: { changed: number }) => say('dismissed', { n: changed }), touches: ['replenishment'] },
    after: done,
  })
  const set = (change: Partial<typeof wish>) => {
    setWish({ ...wish, limit: PAGE, ...change })
    setChosen(new Set())
  }
  const running = summary.data?.run != null && summary.data.run.finishedAt === null
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          {may('purchasing.write') && (
            <Button variant="default" loading={plan.isPending || running} onClick={() => plan.mutate(undefined)}>
              {say('plan')}
            </Button>
          )}
          {may('purchasing.write') && (
            <Button
              variant="default"
              disabled={chosen.size === 0}
              loading={dismiss.isPending}
              onClick={() => dismiss.mutate([...chosen])}
            >
              {say('dismiss')}
            </Button>
          )}
          {may('purchasing.approve') && (
            <Button
              disabled={chosen.size === 0}
              loading={approve.isPending}
              onClick={() => approve.mutate([...chosen])}
            >
              {chosen.size > 0 ? say('approve-n', { n: chosen.size }) : say('approve')}
            </Button>
          )}
        </>
      }
    >
      <ReplenishmentTabs />
      <Asked query={summary} lines={2}>
        {it => <BoardSummary summary={it} />}
      </Asked>
      <BoardFilters wish={wish} typed={typed} onType={setTyped} onChange={set} />
      <Section flush note={say('keys')} title={chosen.size > 0 ? say('chosen', { n: chosen.size }) : say('board')}>
        <Asked query={lines} lines={12}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('none')}>{say('none-do')}</Empty>
            ) : (
              <BoardLines
                rows={rows}
                judgedBy={summary.data?.judgedBy ?? { holding: 250, line: 0 }}
                chosen={chosen}
                onChoose={setChosen}
              />
            )
          }
        </Asked>
      </Section>
      {lines.data && lines.data.length >= wish.limit && wish.limit < MOST && (
        <Button
          variant="default"
          loading={lines.isFetching}
          onClick={() => setWish({ ...wish, limit: wish.limit + PAGE })}
        >
          {frame('load-more')}
        </Button>
      )}
    </Page>
  )
}
