import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../../parts/Asked.tsx'
import { Hint, Stack } from '../../../parts/Bits.tsx'
import { DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { type CampaignResult, resultQuery } from '../../../server/campaign-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'

type Group = { readonly arm: string | null; readonly customers: number; readonly buyers: number; readonly mean: number }
type Judged = CampaignResult['arms'][number]

const Word = ({ it: { word, interval } }: { readonly it: Judged }) => {
  const say = useSay(CAMPAIGNS)
  const { money } = useFormats()
  const between = interval && say('between-two', { low: money(interval.low), high: money(interval.high) })
  return (
    <div style={{ minWidth: 170, textAlign: 'start', whiteSpace: 'normal' }}>
      {interval && <b>{money(interval.lift)}</b>}
      {between && <div className="quiet">{between}</div>}
      <div>{say(`word-${word}`, { total: money(Math.abs(interval?.total ?? 0)) })}</div>
    </div>
  )
}

const Table = ({ it }: { readonly it: CampaignResult }) => {
  const say = useSay(CAMPAIGNS)
  const { count, money } = useFormats()
  const judged = new Map(it.arms.map(arm => [arm.arm, arm]))
  const rows: Group[] = [...it.arms, ...(it.holdOut ? [{ ...it.holdOut, arm: null }] : [])]
  return (
    <DataTable
      label={say('result')}
      rows={rows}
      rowKey={row => row.arm ?? ''}
      columns={[
        { key: 'arm', head: '', cell: row => (row.arm ? say('variant', { arm: row.arm }) : say('held-out')) },
        { key: 'n', head: say('customers-n'), align: 'end', hide: 'phone', cell: row => count(row.customers) },
        { key: 'buyers', head: say('buyers-n'), align: 'end', hide: 'phone', cell: row => count(row.buyers) },
        { key: 'mean', head: say('margin'), align: 'end', hide: 'phone', cell: row => money(row.mean) },
        {
          key: 'more',
          head: say('more'),
          cell: row => (row.arm ? <Word it={judged.get(row.arm)!} /> : '–'),
        },
      ]}
    />
  )
}

const Notes = ({ it }: { readonly it: CampaignResult }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  return (
    <Stack>
      {it.arms.length > 1 && (
        <Hint tone={it.winner ? 'good' : 'plain'}>
          {it.winner ? say('winner', { arm: it.winner }) : say('no-winner')}{' '}
          {!it.winner && it.nextLook && say('next-look', { when: format.dateTime(it.nextLook) })}
          <div className="quiet">{say('stop-rule')}</div>
        </Hint>
      )}
      {it.uncosted > 0 && <Hint tone="warn">{say('uncosted', { n: format.count(it.uncosted) })}</Hint>}
      <div className="quiet">
        {it.over ? say('result-over') : say('result-until', { when: format.dateTime(it.ends) })}
      </div>
    </Stack>
  )
}

/** What the campaign brought, with how sure one may be of it, or that nothing can be said yet. */
export const ResultPart = ({ id }: { readonly id: string }) => {
  const say = useSay(CAMPAIGNS)
  const query = useQuery(resultQuery(id))
  return (
    <Section title={say('result')} note={say('result-note')}>
      <Asked query={query} lines={4}>
        {it =>
          it && (
            <Stack>
              <Table it={it} />
              <Notes it={it} />
            </Stack>
          )
        }
      </Asked>
    </Section>
  )
}
