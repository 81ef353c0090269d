import { sealAudit, sweepAccess } from '#modules/access/server/index.ts'
import { expireHolds } from '#modules/books/server/index.ts'
import { sweepImages } from '#modules/catalog/server/index.ts'
import { companyDay, decideDue, remindWarkat } from '#modules/checks/server/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { refreshMembers } from '#modules/customers/server/index.ts'
import { takeOrders } from '#modules/distribution/server/index.ts'
import { flowJobs, handOverAbsent, replanDue, ringAlarms, settleTasks } from '#modules/flow/server/index.ts'
import {
  breakPromises,
  expireUnpaid,
  freeNoShows,
  makeStandingOrders,
  ordersToHand,
} from '#modules/orders/server/index.ts'
import { readPaper, readPaperMails } from '#modules/papers/server/index.ts'
import { sendRefunds, spendEvents } from '#modules/payments/server/index.ts'
import { openBookShelf } from '#modules/pricing/server/index.ts'
import { closeWeeks, runPlan } from '#modules/replenishment/server/index.ts'
import { countWork } from '#modules/reports/server/index.ts'
import { expirePoints } from '#modules/rewards/server/index.ts'
import { type PostOffice, sendReceiptMail, waitingReceiptMails } from '#modules/sales/server/index.ts'
import { listGoods, listTogether } from '#modules/storefront/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Task } from '#platform/jobs/index.ts'
import type { Mailbox } from '#platform/mail/index.ts'
import type { OcrReader } from '#platform/ocr/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import type { Log, Metrics } from '#platform/telemetry/index.ts'
import { FLOW_DEEDS } from './flow-deeds.ts'
import type { PaySettings } from './pay-settings.ts'

/** When timed work runs, in UTC. Everything is safe to run twice or late. */
export const TIMETABLE = `
* * * * * flow-sweep
* * * * * expire-holds
* * * * * expire-orders
* * * * * tend-payments
* * * * * seal-audit
* * * * * tend-tasks
* * * * * send-notices
* * * * * read-mails
* * * * * read-paper-mails
* * * * * handle-inbound
* * * * * fetch-voice-mail
* * * * * send-codes
* * * * * send-customer-messages
* * * * * send-campaigns
* * * * * count-dead-letters
10 * * * * sweep-access
40 * * * * sweep-images
*/10 * * * * mail-waiting-receipts
5 17 * * * expire-points
*/10 * * * * make-standing-orders
*/10 * * * * hand-orders
25 * * * * remind-warkat
* * * * * decide-positive-pay
5 17 * * * refresh-segments
30 19 * * * plan-replenishment
*/10 * * * * list-goods
*/10 * * * * count-saved
20 18 * * * list-together
`

const sealOnce = (db: Database) => transact(db, tx => sealAudit(tx, new Date()))

/** Work that others ask for, by name; `office` sends mail in the name of this installation. */
export const askedTasks = (db: Database, log: Log, office: PostOffice): Readonly<Record<string, Task>> => ({
  'mail-receipt': async payload => {
    const { mail } = payload as { mail: string }
    const outcome = await sendReceiptMail(db, new Date(), office, mail)
    log.info({ mail, outcome, through: office.mailer.what }, 'receipt by mail')
  },
  // A restored database has no queue, and a mail server may be away for longer than a job is tried.
  'mail-waiting-receipts': async () => {
    for (const mail of await readOnly(db, tx => waitingReceiptMails(tx, new Date())))
      await sendReceiptMail(db, new Date(), office, mail).catch(err => log.warn({ err, mail }, 'receipt not mailed'))
  },
})

/** What keeps the shelves of the web shop. */
const shelfTasks = (db: Database, log: Log): Readonly<Record<string, Task>> => ({
  'list-goods': async () => {
    const listed = await listGoods(db, openBookShelf(2), new Date())
    if (listed > 0) log.info({ listed }, 'shelves of the web shop')
  },
  'list-together': async () => {
    const company = await transact(db, readCompany)
    const { day } = momentsIn(company?.timeZone ?? 'Asia/Jakarta')(new Date())
    await transact(db, tx => listTogether(tx, day))
  },
})

/** What looks after cheques. */
const checkTasks = (db: Database): Readonly<Record<string, Task>> => ({
  'decide-positive-pay': async () => {
    const now = new Date()
    while ((await transact(db, async tx => decideDue(tx, now, await companyDay(tx, now)))) !== null);
  },
  'remind-warkat': async () => {
    const now = new Date()
    await transact(db, async tx => remindWarkat(tx, SYSTEM.id, now, await companyDay(tx, now)))
  },
})

/** Timed work, by name. */
export const timedTasks = (db: Database, metrics: Metrics, log: Log): Readonly<Record<string, Task>> => ({
  ...shelfTasks(db, log),
  ...checkTasks(db),
  ...flowJobs(db, FLOW_DEEDS, () => new Date()),
  'expire-holds': async () => {
    while ((await transact(db, tx => expireHolds(tx, new Date()))) > 0);
  },
  'expire-orders': async () => {
    while ((await transact(db, tx => expireUnpaid(tx, SYSTEM, new Date()))) > 0);
    while ((await transact(db, tx => freeNoShows(tx, SYSTEM, new Date()))) > 0);
    await transact(db, tx => breakPromises(tx, SYSTEM, new Date()))
  },
  'seal-audit': async () => {
    // The digest in the log, kept outside the database, is what shows that an end of the chain was cut off.
    for (let seal = await sealOnce(db); seal; seal = await sealOnce(db)) log.info({ seal }, 'audit sealed')
  },
  'tend-tasks': async () => {
    while ((await transact(db, tx => ringAlarms(tx, new Date()))) > 0);
    await transact(db, tx => handOverAbsent(tx, new Date()))
    await transact(db, tx => settleTasks(tx, new Date()))
  },
  'replan-due': async () => {
    const moved = await replanDue(db, new Date())
    if (moved > 0) log.info({ moved }, 'due dates planned anew')
  },
  'count-saved': async () => {
    await transact(db, tx => countWork(tx, new Date()))
  },
  'sweep-access': async () => {
    await transact(db, tx => sweepAccess(tx, new Date()))
  },
  'sweep-images': async () => {
    await transact(db, tx => sweepImages(tx, new Date()))
  },
  'make-standing-orders': async () => {
    while ((await transact(db, tx => makeStandingOrders(tx, SYSTEM, new Date()))) !== null);
  },
  'hand-orders': async () => {
    while (
      (
        await transact(db, async tx => {
          const now = new Date()
          return takeOrders(tx, SYSTEM, now, await ordersToHand(tx, now))
        })
      ).length > 0
    );
  },
  'count-dead-letters': async () => {
    const row = await transact(db, tx => tx.one<{ n: number }>('select count(*) as n from relay.v_dead_letter'))
    metrics.deadLetters.set(row?.n ?? 0)
  },
  'expire-points': async () => {
    const company = await transact(db, readCompany)
    const { day } = momentsIn(company?.timeZone ?? 'Asia/Jakarta')(new Date())
    while ((await transact(db, tx => expirePoints(tx, new Date(), day, newId))) > 0);
  },
  // What a segment asks of days changes when the day does, without anything having happened.
  'refresh-segments': async () => {
    const company = await transact(db, readCompany)
    const { day } = momentsIn(company?.timeZone ?? 'Asia/Jakarta')(new Date())
    await transact(db, tx => refreshMembers(tx, new Date(), day, null))
  },
  'plan-replenishment': async () => {
    const company = await transact(db, readCompany)
    const timeZone = company?.timeZone ?? 'Asia/Jakarta'
    const closed = await closeWeeks(db, new Date(), timeZone)
    const planned = await runPlan(db, SYSTEM, new Date(), { threads: 2, timeZone })
    log.info({ closed, planned }, 'replenishment planned')
  },
})

/** What providers told and was not used yet, and money that is to go back. */
export const payTasks = (db: Database, { providers }: PaySettings): Readonly<Record<string, Task>> => ({
  'tend-payments': async () => {
    await spendEvents(db, new Date(), providers)
    await sendRefunds(db, new Date(), providers)
  },
})

/** Papers to be read, as they come in, and those that lie in the mailbox. */
export const paperTasks = (
  db: Database,
  ocr: OcrReader,
  mailbox: Mailbox | null,
  log: Log,
): Readonly<Record<string, Task>> => ({
  'read-paper-mails': async () => {
    if (!mailbox) return
    const company = await readOnly(db, readCompany)
    const dayOf = (at: Date) => momentsIn(company?.timeZone ?? 'Asia/Jakarta')(at).day
    const failed = (err: unknown, mail: object) => log.warn({ err, mail }, 'a mail could not be taken in')
    await readPaperMails({ db, now: () => new Date(), newId, dayOf, failed }, mailbox)
  },
  'read-paper': payload => readPaper(db, ocr, () => new Date(), payload as { document: string; n: number }),
})
