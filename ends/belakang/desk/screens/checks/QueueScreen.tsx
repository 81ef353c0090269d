import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './capture-check.ts'
import { type CheckRow, checkQuery, pictureQuery, queueQuery } from './check-queries.ts'
import { type Decision, QueueItem, type Typed } from './QueueItem.tsx'

type Wish = { readonly check: CheckRow; readonly decision: Exclude<Decision, 'skip'>; readonly typed: Typed }

const step = (check: CheckRow, what: 'validated' | 'rejected', why: string) =>
  server.checks.step({ id: newId(), step: what, items: [check.id], why })

/** What a clerk decides; a correction that leaves nothing odd is validated at once. */
const decide = async ({ check, decision, typed }: Wish): Promise<{ readonly id: string; readonly left: boolean }> => {
  const { id } = check
  const { routing, account, serial, words, why } = typed
  if (decision !== 'correct') {
    await step(check, decision === 'accept' ? 'validated' : 'rejected', why)
    return { id, left: true }
  }
  const amount = amountOf(typed.amount, check.currency) ?? check.amount
  const parts = { routing, account, serial, amount, words: words.trim() || null, why }
  const { exceptions } = await server.checks.correct({ id: newId(), item: check.id, ...parts })
  if (exceptions.length === 0) await step(check, 'validated', why)
  return { id, left: exceptions.length === 0 }
}

const One = ({ check, onDecide, busy }: { check: CheckRow; onDecide: (wish: Wish | null) => void; busy: boolean }) => {
  const whole = useQuery(checkQuery(check.id))
  return (
    <Asked query={whole}>
      {it => (
        <QueueItem
          key={`${it.id} ${it.life.length}`}
          check={it}
          busy={busy}
          onDecide={(decision, typed) => onDecide(decision === 'skip' ? null : { check, decision, typed })}
        />
      )}
    </Asked>
  )
}

/** Cheques that wait for a person, one after the other, by keys alone. */
export default function QueueScreen() {
  const say = useSay(CHECKS)
  const queries = useQueryClient()
  const queue = useQuery(queueQuery)
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const waiting = (queue.data ?? []).filter(it => !passed.has(it.id))
  const [check, next] = waiting
  const pass = (id: string) => setPassed(before => new Set([...before, id]))
  const deed = useDeed(decide, {
    touches: ['checks'],
    after: ({ id, left }) => left && pass(id),
  })
  if (next) {
    // The next one is there before the hand has left the key.
    void queries.prefetchQuery(checkQuery(next.id))
    for (const side of next.pictures) void queries.prefetchQuery(pictureQuery(next.id, side))
  }
  return (
    <Page
      title={say('queue')}
      lead={say('left', { n: waiting.length })}
      above={<Link to="/checks">{say('title')}</Link>}
    >
      <Asked query={queue}>
        {() =>
          check ? (
            <One
              key={check.id}
              check={check}
              busy={deed.isPending}
              onDecide={wish => (wish ? deed.mutate(wish) : pass(check.id))}
            />
          ) : (
            <Empty title={say('queue-done')}>{say('queue-done-do')}</Empty>
          )
        }
      </Asked>
    </Page>
  )
}
