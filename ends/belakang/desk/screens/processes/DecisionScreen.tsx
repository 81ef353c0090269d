import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Asked, Waiting } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { decisionQuery, decisionsQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'

const DecisionDrawing = lazy(async () => ({
  default: (await import('./designer/DecisionDrawing.tsx')).DecisionDrawing,
}))

/** One decision table. */
export default function DecisionScreen() {
  const say = useSay(PROCESSES)
  const { decision } = useParams({ from: '/processes/decisions/$decision' })
  const { data: all } = useQuery(decisionsQuery)
  const query = useQuery(decisionQuery(decision))
  const known = all?.find(it => it.decision === decision)
  return (
    <Page
      title={known?.name ?? decision}
      lead={query.data && `${say('version')} ${query.data.version}`}
      above={<Link to="/processes">{say('back')}</Link>}
    >
      <Asked query={query} lines={10}>
        {({ xml }) => (
          <Suspense fallback={<Waiting lines={10} />}>
            <DecisionDrawing xml={xml} label={known?.name ?? decision} />
          </Suspense>
        )}
      </Asked>
    </Page>
  )
}
