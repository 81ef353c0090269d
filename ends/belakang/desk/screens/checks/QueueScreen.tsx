import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import { queueQuery } from './check-queries.ts'
import { QueueItem } from './QueueItem.tsx'
import { useQueue } from './use-queue.ts'

/** Cheques that wait for a person, one after the other, by keys alone and as fast as they can be keyed. */
export default function QueueScreen() {
  const say = useSay(CHECKS)
  const queue = useQuery(queueQuery)
  const { check, left, decide } = useQueue(queue.data ?? [])
  return (
    <Page title={say('queue')} lead={say('left', { n: left })} above={<Link to="/checks">{say('title')}</Link>}>
      <Asked query={queue}>
        {() =>
          check ? (
            <QueueItem key={check.id} check={check} onDecide={decide} />
          ) : (
            <Empty title={say('queue-done')}>{say('queue-done-do')}</Empty>
          )
        }
      </Asked>
    </Page>
  )
}
