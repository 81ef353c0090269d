import { momentsIn } from '#platform/clock/index.ts'
import { addJob } from '#platform/jobs/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { levelOf, type News, planNotices } from '../../rules/index.ts'
import { type Reachable, readReaches } from '../reach/read-reach.ts'

/** News of a task for one person; `turn` says which time it is: of one turn nobody is told twice. */
export type NewsFor = News & { readonly task: string; readonly person: string; readonly turn: string }

const DAY_MS = 86_400_000
/** How long a link or an answer is good. */
const GOOD_FOR_MS = 7 * DAY_MS

const ASK = `
  insert into notify.notice (id, task, person, way, address, language, level, reason, turn, asked_at, send_at, expires_at,
    state_at)
  select n.id, n.task, n.person, n.way, n.address, n.language, n.level, n.reason, n.turn, $1, n.send_at, n.expires_at, $1
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
    $11::timestamptz[], $12::timestamptz[])
    as n (id, task, person, way, address, language, level, reason, turn, send_at, expires_at)
  on conflict on constraint notice_told_once do nothing returning send_at`

/** The job that sends what is due. */
export const SEND_JOB = 'send-notices'

const planFor = (now: Date, newId: () => string, news: NewsFor, reach: Reachable) => {
  const level = levelOf(news)
  return planNotices(reach, level, momentsIn(reach.timeZone)(now).minute).map(({ waitMinutes, ...it }) => {
    const sendAt = new Date(now.getTime() + waitMinutes * 60_000)
    const expiresAt = new Date(sendAt.getTime() + GOOD_FOR_MS)
    return { id: newId(), news, level, language: reach.language, sendAt, expiresAt, ...it }
  })
}

/**
 * Notes what is to be told to whom, by each person's own setting, and asks for it to be sent: a constant number of
 * statements for any number. Nothing goes to somebody who has set nothing.
 */
export const askNotices = async (
  tx: Tx,
  now: Date,
  news: readonly NewsFor[],
  newId: () => string,
): Promise<{ asked: number }> => {
  const reaches = await readReaches(tx, [...new Set(news.map(it => it.person))])
  const byPerson = new Map(reaches.map(it => [it.person, it]))
  const planned = news.flatMap(it => {
    const reach = byPerson.get(it.person)
    return reach ? planFor(now, newId, it, reach) : []
  })
  if (planned.length === 0) return { asked: 0 }
  const kept = await tx.rows<{ send_at: Date }>(ASK, [
    now,
    ...columns(
      planned,
      it => it.id,
      it => it.news.task,
      it => it.news.person,
      it => it.way,
      it => it.address,
      it => it.language,
      it => it.level,
      it => it.news.reason,
      it => it.news.turn,
      it => it.sendAt,
      it => it.expiresAt,
    ),
  ])
  if (kept.some(it => it.send_at <= now)) await addJob(tx, SEND_JOB, {}, { key: SEND_JOB })
  if (kept.length > 0) await announce(tx, [{ topic: 'notify.notices-changed', key: 'asked', payload: {} }])
  return { asked: kept.length }
}
