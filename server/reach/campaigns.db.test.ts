import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { sendCampaigns } from '#modules/customers/server/index.ts'
import { someCampaign, somePeople } from '#modules/customers/server/testing.ts'
import { mailWay } from '#modules/notify/server/index.ts'
import { openMailer } from '#platform/mail/index.ts'
import { serveSmtp } from '#platform/mail/testing.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openEnds } from '../testing/open-ends.ts'
import { environmentOf, SECRET, temporaryFolder } from '../testing/open-stage.ts'
import { startProcess } from '../testing/start-process.ts'
import { mountLeave } from './mount-leave.ts'
import { campaignWays } from './open-campaign-work.ts'

const FROM = 'Toko Melati <promo@toko.example>'

test('over a real mail server no message goes twice though a worker is killed as it sends; one request ends them', async () => {
  const ends = openEnds()
  onTestFinished(() => ends.all())
  const db = await testDatabase()
  const segment = await somePeople(db, 600)
  const now = () => new Date()
  await someCampaign(db, new Date(Date.now() - 1), segment, { holdOut: 0, quietFrom: 0, quietUntil: 0 })
  const seen = new Map<string, number>()
  let onFifty: () => void = () => undefined
  const smtp = await serveSmtp(raw => {
    const message = /^Message-ID: <(.+)@/m.exec(raw)![1]!
    seen.set(message, (seen.get(message) ?? 0) + 1)
    if (seen.size === 50) onFifty()
  })
  ends.add(() => smtp.end())
  const url = `smtp://127.0.0.1:${smtp.port}`
  const dir = temporaryFolder(ends)
  const env = { ...environmentOf(db.url, dir), UJUNG_SMTP: url, UJUNG_MAIL_FROM: FROM }
  const half = new Promise<void>(resolve => {
    onFifty = resolve
  })
  const worker = await startProcess('work', env)
  ends.add(() => worker.kill())
  // What it does by itself every minute is asked for now.
  await db.pool.query("select graphile_worker.add_job('send-campaigns')")
  await half
  await worker.kill()
  const mailer = openMailer({ smtp: url, mailFrom: FROM, dir })
  ends.add(() => mailer.close())
  const office = { db, now, secret: SECRET, baseUrl: 'https://toko.example', ways: campaignWays([mailWay(mailer)]) }
  await Promise.all([sendCampaigns(office), sendCampaigns(office)])
  const { rows } = await db.pool.query<{ id: string; state: string }>('select id, state from customers.message')
  const inState = (state: string) => rows.filter(it => it.state === state).map(it => it.id)
  expect(rows).toHaveLength(480)
  expect(Math.max(...seen.values())).toBe(1)
  expect(inState('sent').every(it => seen.has(it))).toBe(true)
  expect(inState('sending').length, 'what the killed worker held is not sent again').toBeGreaterThan(0)
  expect(inState('sent').length + inState('sending').length).toBe(480)

  const raw = smtp.arrived.get(`<${inState('sent')[0]}@toko.example>`)!
  const link = /^List-Unsubscribe: <https:\/\/toko\.example(.+)>\r$/m.exec(raw)![1]!
  const http = fastify()
  mountLeave(http, office)
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  const live = async () => (await db.pool.query('select from customers.consent where live')).rowCount!
  const before = await live()
  expect((await http.inject(link)).body).toContain('<form method="post">')
  const forged = link.replace(/.$/, it => (it === 'A' ? 'B' : 'A'))
  const oneClick = (path: string) =>
    http.inject({
      ...({ method: 'POST', url: path, payload: 'List-Unsubscribe=One-Click' } as const),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  expect([(await oneClick(forged)).statusCode, await live()]).toEqual([404, before])
  expect([(await oneClick(link)).statusCode, await live()]).toEqual([200, before - 1])
  expect([(await oneClick(link)).statusCode, await live()]).toEqual([200, before - 1])
  const why = await db.pool.query('select ended_by, ended_because from customers.consent where live is null')
  expect(why.rows).toEqual([{ ended_by: 'customer', ended_because: 'Lewat tautan berhenti di pesan' }])
}, 60_000)
