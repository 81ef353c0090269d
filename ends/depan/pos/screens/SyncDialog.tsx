import { Alert, Button, Group, Text } from '@mantine/core'
import { localTime } from '#kit/counter/receipt-job.ts'
import { refreshNow } from '#kit/counter/start-counter.ts'
import { Icon } from '#kit/ui/index.ts'
import { saveOutbox } from '../till/save-outbox.ts'
import { dataOf } from '../till/till.ts'
import type { Words } from '../till/words-of.ts'
import styles from './SyncDialog.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

const useProblems = (): readonly Words[] => {
  const differing = useTillState(s => s.outbox.differing > 0)
  const revoked = useTillState(s => s.revoked)
  const forked = useTillState(s => s.agreement === 'forked')
  const persisted = useTillState(s => s.persisted)
  return [
    ...(revoked ? (['sync.revoked'] as const) : []),
    ...(forked ? (['sync.forked'] as const) : []),
    ...(differing ? (['sync.differs'] as const) : []),
    ...(persisted ? [] : (['sync.weak'] as const)),
  ]
}

/** What the till has told the server and what it has heard: nothing about it is hidden. */
export const SyncDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const outbox = useTillState(s => s.outbox)
  const refreshed = useTillState(s => s.refreshed)
  const standing = useTillState(s => s.standing)
  const problems = useProblems()
  const data = dataOf(till)
  const rows: readonly (readonly [Words, string])[] = [
    ['sync.rowWaiting', String(outbox.waiting)],
    ['sync.rowLastSent', outbox.lastSent ? localTime(till, outbox.lastSent) : '–'],
    ['sync.rowHeard', refreshed ? localTime(till, new Date(refreshed.ms).toISOString()) : '–'],
    ['sync.rowBook', String(data.snapshot.book.number)],
    ['sync.rowItems', String(data.catalog.size)],
    ['sync.rowChain', `${standing.head.seq} · ${standing.head.number}`],
    ['sync.rowClock', `${Math.round((refreshed?.clockOffMs ?? 0) / 1000)} s`],
  ]
  return (
    <div className={styles.sync}>
      {problems.map(word => (
        <Alert key={word} color="red" icon={<Icon name="alert" />}>
          {say(word, { count: outbox.differing })}
        </Alert>
      ))}
      <dl className={styles.rows}>
        {rows.map(([word, value]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {outbox.problem && <Text c="gray.6">{say('sync.lastProblem', { reason: outbox.problem })}</Text>}
      <Group grow>
        <Button
          onClick={() => {
            till.sender?.wake()
            void refreshNow(till)
          }}
        >
          {say('sync.now')}
        </Button>
        <Button variant="default" onClick={() => void saveOutbox(till)}>
          {say('sync.save')}
        </Button>
      </Group>
      <Text size="sm" c="gray.6">
        {say('sync.saveText')}
      </Text>
    </div>
  )
}
