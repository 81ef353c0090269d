import { beforeAll, expect, test } from 'vitest'
import { done, refused } from '#kernel/answer.ts'
import { type CustomerWay, sendCustomerMessages } from '#modules/notify/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { cancelConsumer } from '../consumer/cancel-consumer.ts'
import { type OpenedShop, openedShop, wishOf } from '../consumer/testing.ts'
import { movePromise } from '../serving/keep-promises.ts'
import { finishPick } from '../serving/pick-parcel.ts'
import { readWork } from '../serving/read-work.ts'
import { taken } from '../testing.ts'
import { listMessages } from './list-messages.ts'
import { orderLink } from './order-link.ts'
import { tellCustomers } from './tell-customers.ts'

let it: OpenedShop
const sent: { to: string; text: string }[] = []
let away = false
const sms: CustomerWay = {
  way: 'sms',
  send: async ({ to, text, id }) => {
    if (away) throw new Error('the provider is away')
    sent.push({ to, text })
    return done({ through: 'test', providerId: id })
  },
}
const deaf: CustomerWay = { way: 'whatsapp', send: async () => refused('number-refused') }

beforeAll(async () => {
  it = await openedShop({ keep: true })
  await migrateJobs(it.db, openLog('test', 'silent'))
  return () => it.db.close()
})

const order = async (more = {}) =>
  taken(await it.checkouts.place(wishOf(it, 1, { pays: 'in-shop', ...more }), 'shop', SYSTEM))
const later = (minutes: number) => new Date(it.clock.now.getTime() + minutes * 60_000)
const tell = (id: string, minutes = 0) => transact(it.db, tx => tellCustomers(tx, later(minutes), [id]))
const send = (minutes = 0) =>
  sendCustomerMessages({
    ...{ db: it.db, now: () => later(minutes), ways: [deaf, sms] },
    linkOf: orderLink('secret', 'https://toko.example'),
  })
const told = (id: string) =>
  readOnly(it.db, async tx => (await listMessages(tx, id)).map(m => [m.word, m.state, m.way]))

test('each thing is told once, by the first way that reaches, in the customer’s language', async () => {
  const mine = await order({ buyer: { name: 'Ayu', phone: '+6281234567890', language: 'en', email: null } })
  expect(await Promise.all([tell(mine.id), tell(mine.id)])).toContain(1)
  expect(await tell(mine.id)).toBe(0)
  const counts = await Promise.all([send(), send()])
  expect(counts.reduce((sum, c) => sum + (c.sent ?? 0), 0)).toBe(1)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: '+6281234567890' })
  expect(sent[0]!.text).toContain(`We have your order ${mine.number}`)
  expect(sent[0]!.text).toContain(`https://toko.example/pesanan/${mine.token}`)
  const kept = await readOnly(it.db, tx => tx.rows<{ body: string }>('select body from notify.customer_message'))
  expect(JSON.stringify(kept)).not.toContain(mine.token)

  const due = new Date('2026-12-02T05:00:00Z')
  await transact(it.db, tx => movePromise(tx, later(5), { order: mine.id, wayN: 0, due, reason: 'short' }))
  expect([await tell(mine.id, 5), await tell(mine.id, 6)]).toEqual([1, 0])
  const [work] = (await readOnly(it.db, tx => readWork(tx, it.shop))).filter(w => w.order === mine.id)
  await transact(it.db, tx => finishPick(tx, SYSTEM, later(20), it.checkouts.shop, { id: work!.id, lines: [] }))
  expect([await tell(mine.id, 21), await tell(mine.id, 22)]).toEqual([1, 0])
  expect(await send(30)).toEqual({ sent: 2 })
  expect(sent[1]!.text).toContain('The new time: Wednesday 2 December')
  expect(sent[2]!.text).toMatch(/is ready at Kemang\. Say the code \d{6} .* Still to pay: IDR\s12,000/)
  expect(await told(mine.id)).toEqual([
    ['ready', 'sent', 'sms'],
    ['late', 'sent', 'sms'],
    ['received', 'sent', 'sms'],
  ])
})

test('what cannot be sent now is tried again; what is old is not told; an end is', async () => {
  const mine = await order()
  expect(await tell(mine.id, 60 * 25)).toBe(0)
  await transact(it.db, tx => cancelConsumer(tx, SYSTEM, later(1), { id: mine.id, reason: 'berubah' }))
  expect(await tell(mine.id, 1)).toBe(1)
  away = true
  expect(await send(2)).toEqual({ again: 1 })
  away = false
  expect([await send(2), await send(4)]).toEqual([{}, { sent: 1 }])
  expect(sent.at(-1)!.text).toContain(`Pesanan ${mine.number} dibatalkan. Yang sudah dibayar kami kembalikan.`)
})

test('what would sell something needs a consent', async () => {
  const bare = transact(it.db, tx =>
    tx.rows(
      `insert into notify.customer_message (id, subject, word, turn, purpose, phone, language, title, body, asked_at, send_at, state_at)
       values (gen_random_uuid(), 'campaign', 'news', '1', 'marketing', '+6281234567890', 'id', '', '', now(), now(), now())`,
    ),
  )
  await expect(bare).rejects.toThrow('customer_message_consented')
})
