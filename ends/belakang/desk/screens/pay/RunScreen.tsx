import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts } from '../../parts/Bits.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { runQuery, type WholeRun } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { BankFile } from './BankFile.tsx'
import { RunSteps } from './RunSteps.tsx'
import { SlipTable } from './SlipTable.tsx'
import { StateTag } from './StateTag.tsx'
import { useMonth } from './use-month.ts'

const Whole = ({ run }: { readonly run: WholeRun }) => {
  const say = useSay(PAY)
  const format = useFormats()
  const month = useMonth()
  const places = usePlaces()
  return (
    <Page
      title={say('run-title', { month: month(run.month), place: places.name(run.place) })}
      lead={say('run-lead', { who: run.preparedBy, day: format.day(run.onDay) })}
      above={<Link to="/pay">{say('runs')}</Link>}
      tools={<RunSteps run={run} />}
    >
      <Section title={<StateTag state={run.state} />}>
        <Facts
          rows={[
            [say('headcount'), format.count(run.people)],
            [say('gross'), `${format.money(run.gross)} · ${say('gross-what')}`],
            [say('tax'), format.money(run.tax)],
            [say('net'), <b key="net">{format.money(run.net)}</b>],
            [say('cost'), format.money(run.cost)],
          ]}
        />
      </Section>
      <Section title={say('slips')} tools={<BankFile run={run} />} flush>
        <SlipTable run={run} />
      </Section>
    </Page>
  )
}

/** One month of a place: its slips, and its next step. */
export default function RunScreen() {
  const { id } = useParams({ from: '/pay/runs/$id' })
  return (
    <Asked query={useQuery(runQuery(id))} lines={8}>
      {run => <Whole run={run} />}
    </Asked>
  )
}
