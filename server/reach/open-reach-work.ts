import { readCompany } from '#modules/company/server/index.ts'
import { openCompletions } from '#modules/flow/server/index.ts'
import {
  CODE_JOB,
  CUSTOMER_JOB,
  fetchVoiceMails,
  HANDLE_JOB,
  handleInbound,
  readMails,
  SEND_JOB,
  sendCodes,
  sendCustomerMessages,
  sendNotices,
  sendReplies,
  VOICE_JOB,
} from '#modules/notify/server/index.ts'
import { orderLink } from '#modules/orders/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Task } from '#platform/jobs/index.ts'
import { imapMailbox, type Mailer } from '#platform/mail/index.ts'
import { twilioRecording } from '#platform/phone/index.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'
import { campaignTasks, campaignWays } from './open-campaign-work.ts'
import { takeVoiceMail } from './open-line-work.ts'
import { openWays } from './open-ways.ts'
import { openWork } from './open-work.ts'
import { NO_REACH, type ReachSettings } from './reach-settings.ts'

type Terms = {
  readonly dir: string
  readonly secret: string
  readonly baseUrl: string
  readonly shopUrl?: string
  readonly reach?: ReachSettings
}

export type ReachWork = { readonly tasks: Readonly<Record<string, Task>>; close(): Promise<void> }

/** What a worker does so that work reaches people: sends what is due, by the minute and as it is asked for. */
export const openReachWork = async (db: Database, log: Log, mailer: Mailer, settings: Terms): Promise<ReachWork> => {
  const { secret, baseUrl, reach = NO_REACH } = settings
  const now = () => new Date()
  const completions = openCompletions(db, now)
  const work = openWork(db, now, completions, baseUrl)
  const timeZone = (await readOnly(db, readCompany))?.timeZone ?? 'Asia/Jakarta'
  const { senders, repliers, codes, customers } = openWays(reach, mailer, {
    db,
    now,
    secret,
    baseUrl,
    timeZone,
    dir: settings.dir,
  })
  const mailbox = reach.imap === null ? null : imapMailbox({ url: reach.imap })
  const told = (what: string, count: Readonly<Record<string, number>>) => {
    if (Object.keys(count).length > 0) log.info({ count }, what)
  }
  const tasks: Record<string, Task> = {
    ...campaignTasks({ db, now, secret, baseUrl, ways: campaignWays(customers) }, log),
    [SEND_JOB]: async () => told('notices', await sendNotices({ db, now, work, senders })),
    [HANDLE_JOB]: async () => {
      told('answers', await handleInbound({ db, now, work, secret, newId, timeZone }))
      await sendReplies({ db, now, repliers })
    },
    [CODE_JOB]: async () => {
      await sendCodes({ db, now, secret, codes })
    },
    [CUSTOMER_JOB]: async () => {
      const linkOf = orderLink(secret, settings.shopUrl ?? `${baseUrl}/shop`)
      told('customers', await sendCustomerMessages({ db, now, ways: customers, linkOf }))
    },
    [VOICE_JOB]: async () => {
      if (!reach.twilio) return
      const take = takeVoiceMail(db, now, timeZone)
      await fetchVoiceMails({ db, now, take, fetchSound: twilioRecording(reach.twilio) })
    },
    'read-mails': async () => {
      if (mailbox) await readMails(db, now, newId, mailbox)
    },
  }
  return { tasks, close: () => completions.close() }
}
