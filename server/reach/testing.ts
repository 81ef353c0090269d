import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openCompletions, openTasks } from '#modules/flow/server/index.ts'
import { openFirm } from '#modules/flow/server/testing.ts'
import type { Level, ReachWay } from '#modules/notify/rules/index.ts'
import { askProof, codeOfProof, proveAddress, saveReach } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { openMailer } from '#platform/mail/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openWays } from './open-ways.ts'
import { openWork } from './open-work.ts'
import { NO_REACH, offeredBy } from './reach-settings.ts'
import { TASK_NEWS } from './task-news.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
const secret = 'a-secret-of-at-least-thirty-two-signs'
const baseUrl = 'https://ujung.example'
const settings = { ...NO_REACH, simulate: true, replyTo: 'task@toko.example' }

const mine = {
  ...({ version: 0, language: 'id', timeZone: 'Asia/Jakarta', quietFrom: 1260, quietTo: 360 } as const),
  urgentAnytime: false,
}

/** A shop with Umi in it, mail laid into a folder, and a clock that a test sets. */
export const begin = async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const firm = await openFirm(db, NOW)
  const dir = mkdtempSync(join(tmpdir(), 'ujung-notices-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const clock = { now: NOW }
  const now = () => clock.now
  const completions = openCompletions(db, now)
  const work = openWork(db, now, completions, baseUrl)
  const mailer = openMailer({ smtp: null, mailFrom: 'Ujung <ujung@toko.example>', dir })
  const ways = openWays(settings, mailer, { db, now, secret, baseUrl, timeZone: 'Asia/Jakarta', dir })
  const office = { db, now, work, secret, newId, timeZone: 'Asia/Jakarta', ...ways }
  const umi = await firm.hire('Umi', { role: 'store-manager', place: firm.shop })
  const prove = async (who: Who, address: string, way: ReachWay) => {
    const id = newId()
    await transact(db, tx => askProof(tx, who, NOW, offeredBy(settings), { id, way, address, language: 'id' }))
    return transact(db, tx => proveAddress(tx, who, NOW, secret, { id, code: codeOfProof(secret, id) }))
  }
  const reach = async (who: Who, from: Level, address = 'umi@toko.example', way: ReachWay = 'mail') => {
    await prove(who, address, way)
    const ways = [{ way, address, from }]
    return transact(db, tx => saveReach(tx, who, NOW, offeredBy(settings), { ...mine, ways }))
  }
  const give = async (to: Who, more: object = {}) => {
    const id = newId()
    const task = { id, kind: 'order-approval', subject: id, place: firm.shop, detail: {}, assignee: to.id }
    await transact(db, tx =>
      openTasks(tx, 'system', NOW, [{ ...task, outcomes: ['approved', 'rejected'], weight: 50, ...more }]),
    )
    await tell([id])
    return id
  }
  const tell = (tasks: readonly string[]) =>
    transact(db, tx =>
      TASK_NEWS[0]!.run(tx, [{ id: 1, topic: 'flow.task-given', key: 'x', payload: { tasks }, at: NOW }], clock.now),
    )
  const mails = () =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(it => it.isFile())
      .map(it => readFileSync(join(it.parentPath, it.name), 'utf8').replace(/=\n/g, '').replaceAll('=3D', '='))
  const tokens = () =>
    mails().flatMap(mail => [...new Set([...mail.matchAll(/\/t\/([0-9a-z]{43})/g)].map(it => it[1]!))])
  const outcomeOf = async (task: string) =>
    (await db.pool.query('select outcome, done_by_way from flow.v_task where id = $1', [task])).rows[0]
  return { ...firm, db, umi, clock, office, reach, give, tell, mails, tokens, outcomeOf, prove }
}
