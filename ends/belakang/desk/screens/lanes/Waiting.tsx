import { Button } from '@mantine/core'
import { waitOf } from '#kit/lanes/standing.ts'
import { Empty } from '../../parts/Asked.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useNow } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { LaneAsks } from '../../server/lane-queries.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'
import styles from './Lanes.module.css'

const OUTCOMES = ['fine', 'corrected', 'refused'] as const
const LOOK = { fine: 'filled', corrected: 'light', refused: 'default' } as const

const Question = ({ asked, now }: { readonly asked: LaneAsks; readonly now: number }) => {
  const say = useSay(LANES)
  const answer = useDeed(server.lanes.answer, { touches: ['lanes', 'flow'] })
  return (
    <li className={styles.question} aria-label={`${asked.code} ${say(asked.kind)}`}>
      <div className={styles.what}>
        <b>{asked.code}</b>
        <span>{say(asked.kind)}</span>
        <span className={styles.wait}>{say('waits', { time: waitOf(asked.at, now) })}</span>
      </div>
      <div className={styles.answers}>
        {OUTCOMES.map(outcome => (
          <Button
            key={outcome}
            size="md"
            variant={LOOK[outcome]}
            disabled={answer.isPending}
            onClick={() => answer.mutate({ id: asked.id, outcome })}
          >
            {say(outcome)}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** Everybody who waits for an attendant, the longest wait first; one touch answers. */
export const Waiting = ({ asked }: { readonly asked: readonly LaneAsks[] }) => {
  const say = useSay(LANES)
  const now = useNow(1000)
  return (
    <Section title={say('asked')} flush={asked.length > 0}>
      {asked.length === 0 ? (
        <Empty title={say('asked-none')}>{say('asked-none-do')}</Empty>
      ) : (
        <ul className={styles.queue}>
          {asked.map(it => (
            <Question key={it.id} asked={it} now={now} />
          ))}
        </ul>
      )}
    </Section>
  )
}
