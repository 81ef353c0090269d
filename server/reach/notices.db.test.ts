import { expect, test } from 'vitest'
import { openTasks } from '#modules/flow/server/index.ts'
import { sendNotices, showAnswerPage, takeAnswerPage } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { begin, NOW } from './testing.ts'

test('a task given is mailed once to who asked for it; looking at a link does nothing, pressing its button completes it', async () => {
  const it = await begin()
  await it.give(it.umi)
  expect(await sendNotices(it.office), 'nothing without a setting').toEqual({})
  expect(await it.reach(it.umi, 'every')).toEqual({ ok: true, value: { version: 1 } })
  const task = await it.give(it.umi)
  await it.tell([task])
  expect(await sendNotices(it.office)).toEqual({ sent: 1 })
  expect(await sendNotices(it.office)).toEqual({})
  const [mail] = it.mails()
  expect(mail).toMatch(/^To: umi@toko\.example$/m)
  expect(mail).toMatch(/^Reply-To: task\+[0-9a-z]{43}@toko\.example$/m)
  const [approve, reject] = it.tokens()
  const looked = await showAnswerPage(it.office, approve!)
  expect(looked.body).toContain('<button name="outcome" value="approved">Setujui</button>')
  expect(await it.outcomeOf(task)).toEqual({ outcome: null, done_by_way: null })
  const pressed = await takeAnswerPage(it.office, approve!, new URLSearchParams({ note: 'baik' }))
  expect([pressed.status, pressed.body.includes('Tercatat: Setujui')]).toEqual([200, true])
  expect(await it.outcomeOf(task)).toEqual({ outcome: 'approved', done_by_way: 'mail' })
  const again = await takeAnswerPage(it.office, reject!, new URLSearchParams())
  expect(again.body).toContain('sudah dijawab sebelumnya: Setujui')
  expect((await takeAnswerPage(it.office, approve!.replace(/.$/, '!'), new URLSearchParams())).status).toBe(404)
})

test('of six links pressed at once by two people one wins, and the others are told', async () => {
  const it = await begin()
  const budi = await it.hire('Budi', { role: 'store-manager', place: it.shop })
  await it.reach(it.umi, 'urgent')
  await it.reach(budi, 'urgent', 'budi@toko.example')
  const task = newId()
  await transact(it.db, tx =>
    openTasks(tx, 'system', NOW, [
      {
        id: task,
        kind: 'order-approval',
        subject: 'po',
        place: it.shop,
        detail: {},
        weight: 90,
        roles: ['store-manager'],
      },
    ]),
  )
  await it.tell([task])
  expect(await sendNotices(it.office)).toEqual({ sent: 2 })
  const tokens = it.tokens()
  const pages = await Promise.all(
    [...tokens, ...tokens].slice(0, 6).map(token => takeAnswerPage(it.office, token, new URLSearchParams())),
  )
  const kept = await it.db.pool.query(
    `select count(distinct notice)::int as n from notify.answer where result = 'done'`,
  )
  expect(kept.rows[0].n).toBe(1)
  expect(pages.some(page => page.body.includes('Tercatat'))).toBe(true)
  for (const page of pages) expect(page.body).toMatch(/Tercatat|sudah menyelesaikannya|sudah dijawab/)
  expect(
    (await it.db.pool.query(`select count(*)::int as n from flow.v_task_event where what = 'completed'`)).rows[0].n,
  ).toBe(1)
})

test('quiet hours hold a mail back, what ended meanwhile is not told, and an expired link says so', async () => {
  const it = await begin()
  await it.reach(it.umi, 'every')
  it.clock.now = new Date('2026-12-01T15:00:00Z')
  await it.give(it.umi)
  const ended = await it.give(it.umi)
  expect(await sendNotices(it.office), 'ten at night').toEqual({})
  await it.office.work.complete({
    person: it.umi.id,
    task: ended,
    outcome: 'approved',
    key: 'from-the-desk',
    way: 'mail',
  })
  it.clock.now = new Date('2026-12-01T23:00:00Z')
  expect(await sendNotices(it.office), 'six in the morning').toEqual({ sent: 1, dropped: 1 })
  it.clock.now = new Date('2026-12-08T23:00:01Z')
  const [token] = it.tokens()
  expect((await takeAnswerPage(it.office, token!, new URLSearchParams())).status).toBe(410)
})

test('an address that is refused for good fails at once; a provider that is away is tried again, later each time', async () => {
  const it = await begin()
  await it.reach(it.umi, 'every', 'nobody@refused.invalid')
  await it.give(it.umi)
  expect(await sendNotices(it.office)).toEqual({ failed: 1 })
  const away = { ...it.office, senders: { mail: () => Promise.reject(new Error('connect ECONNREFUSED')) } }
  await it.give(it.umi)
  for (let n = 0; n < 8; n += 1) {
    expect(await sendNotices(away)).toEqual({ again: 1 })
    expect(await sendNotices(away)).toEqual({})
    it.clock.now = new Date(it.clock.now.getTime() + 6 * 3_600_000)
  }
  expect(await sendNotices(away)).toEqual({})
  const states = await it.db.pool.query('select state, tries from notify.notice order by tries')
  expect(states.rows).toEqual([
    { state: 'failed', tries: 0 },
    { state: 'failed', tries: 8 },
  ])
})
