import { offerDeeds } from '#modules/flow/server/index.ts'
import { migrateJobs, startJobs } from '#platform/jobs/index.ts'
import { imapMailbox, type MailSettings, openMailer } from '#platform/mail/index.ts'
import { openOcr } from '#platform/ocr/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { startRelay } from '#platform/relay/index.ts'
import { type Log, openMetrics } from '#platform/telemetry/index.ts'
import { FLOW_DEEDS } from './flow-deeds.ts'
import { NO_PAY, type PaySettings } from './pay-settings.ts'
import { openReachWork } from './reach/open-reach-work.ts'
import type { ReachSettings } from './reach/reach-settings.ts'
import { REACTIONS } from './reactions.ts'
import { askedTasks, paperTasks, payTasks, TIMETABLE, timedTasks } from './tasks.ts'

export type Work = { close(): Promise<void> }

/** How this installation sends mail, and signs what it links to. */
export type WorkSettings = MailSettings & {
  readonly secret: string
  readonly baseUrl: string
  readonly shopUrl?: string
  readonly reach?: ReachSettings
  readonly pay?: PaySettings
  /** `imaps://…`: the mailbox whose attachments become papers. */
  readonly papersImap?: string | null
}

/** Twice the largest file, as mail packs it: more than mail servers let through. */
const LARGEST_MAIL = 56 * 1024 * 1024

/** Everything that happens by itself: reactions to what was announced, and timed work. Any number of processes may. */
export const startWork = async (db: Database, log: Log, settings: WorkSettings): Promise<Work> => {
  const metrics = openMetrics()
  await migrateJobs(db, log)
  await transact(db, tx => offerDeeds(tx, new Date(), Object.keys(FLOW_DEEDS)))
  const relay = await startRelay(db, REACTIONS, { log, metrics })
  const ocr = openOcr()
  const mailer = openMailer(settings)
  const { papersImap = null } = settings
  const papersBox = papersImap === null ? null : imapMailbox({ url: papersImap, largest: LARGEST_MAIL })
  const { secret, baseUrl } = settings
  const asked = askedTasks(db, log, { mailer, secret, baseUrl })
  const reach = await openReachWork(db, log, mailer, settings)
  const tasks = {
    ...reach.tasks,
    ...timedTasks(db, metrics, log),
    ...paperTasks(db, ocr, papersBox, log),
    ...asked,
    ...payTasks(db, settings.pay ?? NO_PAY),
  }
  const jobs = await startJobs(db, tasks, { log, timetable: TIMETABLE })
  return {
    close: async () => {
      await Promise.all([relay.close(), jobs.close()])
      await Promise.all([ocr.close(), reach.close()])
      mailer.close()
    },
  }
}
