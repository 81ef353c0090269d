import { Button } from '@mantine/core'
import { standingOf, waitOf } from '#kit/lanes/standing.ts'
import { Tag } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useAgo, useFormats, useNow } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { LaneState } from '../../server/lane-queries.ts'
import { newId } from '../../server/new-id.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'
import styles from './Lanes.module.css'
import { TONES } from './lane-standing.ts'

const Wishes = ({ lane }: { readonly lane: LaneState }) => {
  const say = useSay(LANES)
  const wish = useDeed(server.lanes.wish, { touches: ['lanes'] })
  const ask = (what: (typeof lane.wishes)[number]) => () => wish.mutate({ id: newId(), register: lane.register, what })
  const lock = lane.locked ? 'unlock' : 'lock'
  const assist = lane.assisted ? 'stop-assisting' : 'assist'
  const busy = wish.isPending || lane.wishes.length > 0
  return (
    <div className={styles.wishes}>
      <Button size="compact-md" variant="default" disabled={busy} onClick={ask(lock)}>
        {say(lock)}
      </Button>
      {lane.step === 'scanning' && (
        <Button size="compact-md" variant="default" disabled={busy} onClick={ask(assist)}>
          {say(assist)}
        </Button>
      )}
      {lane.wishes.length > 0 && <span className={styles.soft}>{say('wished')}</span>}
    </div>
  )
}

/** One lane: what it does, for how long, what was scanned last and what the basket comes to. */
export const LaneCard = ({ lane, asks }: { readonly lane: LaneState; readonly asks: boolean }) => {
  const say = useSay(LANES)
  const format = useFormats()
  const ago = useAgo()
  const now = useNow(1000)
  const standing = standingOf(lane, asks)
  const serving = ['scanning', 'paying', 'done'].includes(lane.step)
  return (
    <li className={styles.lane} data-standing={standing} aria-label={lane.code}>
      <div className={styles.laneHead}>
        <b>{lane.code}</b>
        <Tag tone={TONES[standing]}>{say(standing)}</Tag>
        {lane.assisted && <Tag>{say('assisted')}</Tag>}
        <span className={styles.wait}>
          {lane.offline ? say('seen', { time: ago(lane.seenAt) }) : serving && waitOf(lane.since, now)}
        </span>
      </div>
      <div className={styles.basket}>
        {serving ? (
          <>
            <span className={styles.last}>{lane.last || '—'}</span>
            <span className={styles.soft}>{say('lines', { n: lane.lines })}</span>
            <b className={styles.total}>{format.money(lane.total)}</b>
          </>
        ) : (
          <span className={styles.soft}>{lane.name}</span>
        )}
      </div>
      {lane.step !== 'shut' && <Wishes lane={lane} />}
    </li>
  )
}
