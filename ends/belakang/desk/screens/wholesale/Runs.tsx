import { Link } from '@tanstack/react-router'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { WholeStanding } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { StateTag } from './StateTag.tsx'

/** What became of the newest days of a standing order. */
export const Runs = ({ standing }: { readonly standing: WholeStanding }) => {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  return (
    <Section title={say('runs')}>
      {standing.runs.length === 0 && <p className="quiet">{say('runs-none')}</p>}
      {standing.runs.map(run => (
        <div key={run.day} style={{ padding: '3px 0' }}>
          {format.dayShort(run.day)} ·{' '}
          {run.order ? (
            <>
              <Link to="/wholesale/orders/$id" params={{ id: run.order }}>
                <b>{run.number}</b>
              </Link>{' '}
              {run.state && <StateTag state={run.state} />}
            </>
          ) : (
            <span className="quiet">{run.word ?? say('out-missed')}</span>
          )}
        </div>
      ))}
    </Section>
  )
}
