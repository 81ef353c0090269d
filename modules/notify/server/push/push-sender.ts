import { done, refused } from '#kernel/answer.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import type { Push, PushTarget } from '#platform/push/index.ts'
import { say } from '../../rules/index.ts'
import type { Notice } from '../notices/notice.ts'
import type { Sender } from '../notices/send-notices.ts'
import { showTime } from '../notices/show-time.ts'
import type { Offer } from '../notices/work.ts'
import { endPushDevice } from './keep-device.ts'

export type PushTerms = { readonly db: Database; readonly now: () => Date; readonly timeZone: string }

const DEVICES = `
  select endpoint, p256dh, auth from notify.push_device where person = $1 and ended_at is null order by at desc limit 10`

/** What a phone shows: no more than what anybody may read on its lock screen, and the task that a touch opens. */
export const pushText = (notice: Notice, offer: Offer, timeZone: string): string => {
  const { language, task } = notice
  const due = offer.dueAt && `${say(language, 'due')} ${showTime(offer.dueAt, language, timeZone)}`
  const body = [say(language, `reason-${notice.reason}`), offer.place, due].filter(Boolean).join(' · ')
  return JSON.stringify({ task, title: offer.title.slice(0, 200), body: body.slice(0, 400), language })
}

/** A task's id in 22 letters: of one task the latest news replaces what a push service still holds. */
const topicOf = (task: string) => Buffer.from(task.replaceAll('-', ''), 'hex').toString('base64url')

/** Notices by web push, to every phone on which the person asked for it; phones that are gone are forgotten. */
export const pushSender =
  (push: Push, { db, now, timeZone }: PushTerms): Sender =>
  async (notice, offer) => {
    const devices = await readOnly(db, tx => tx.rows<PushTarget>(DEVICES, [notice.person]))
    const message = { text: pushText(notice, offer, timeZone), topic: topicOf(notice.task), now: now() }
    const ends = await Promise.allSettled(devices.map(device => push(device, message)))
    const hosts = new Set<string>()
    for (const [n, end] of ends.entries()) {
      const { endpoint } = devices[n]!
      if (end.status === 'fulfilled' && end.value === 'taken') hosts.add(new URL(endpoint).host)
      if (end.status === 'fulfilled' && end.value === 'gone')
        await transact(db, tx => endPushDevice(tx, now(), endpoint, 'gone', null))
    }
    if (hosts.size > 0) return done({ through: `web push ${[...hosts].join(', ')}` })
    const failed = ends.find(end => end.status === 'rejected')
    if (failed) throw failed.reason
    return refused('push-gone', 'No phone of this person takes push any more.')
  }
