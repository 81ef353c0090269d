import { createHmac } from 'node:crypto'
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { handleInbound, sendNotices, takeTwilio, takeWhatsApp, verifyWhatsApp } from '#modules/notify/server/index.ts'
import { begin } from './testing.ts'

const account = { sid: 'AC1', token: 'a-token-of-twilio', from: '+15550001111' }
const meta = { phoneId: '1', token: 't', appSecret: 'app', verifyToken: 'v', template: null }
const url = 'https://ujung.example/hooks/twilio'
const UMI = '+6281234567890'

const opened = async (way: 'sms' | 'whatsapp') => {
  const it = await begin()
  await it.reach(it.umi, 'every', UMI, way)
  const task = await it.give(it.umi)
  expect(await sendNotices(it.office)).toEqual({ sent: 1 })
  const sent = () =>
    it.mails().map(text => JSON.parse(text) as { id: string; text: string; buttons: { payload: string }[] })
  const fromTwilio = (fields: Record<string, string>) => {
    const signature = twilio.getExpectedTwilioSignature(account.token, url, fields)
    return takeTwilio(it.office, account, { url, body: Buffer.from(new URLSearchParams(fields).toString()), signature })
  }
  const fromMeta = (value: object, secret = meta.appSecret) => {
    const body = Buffer.from(JSON.stringify({ entry: [{ changes: [{ value }] }] }))
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    return takeWhatsApp(it.office, meta, { url: '', body, signature })
  }
  const told = async () =>
    (await it.db.pool.query<{ text: string }>('select text from notify.reply order by asked_at, id')).rows.map(
      r => r.text,
    )
  return { ...it, task, sent, fromTwilio, fromMeta, told }
}

test('an SMS names its task by a code; the answer completes it once, and deliveries only go forward', async () => {
  const it = await opened('sms')
  const second = await it.give(it.umi)
  await sendNotices(it.office)
  const codes = it.sent().map(sms => /“1 (\w{4})”/.exec(sms.text)![1]!)
  expect((await it.fromTwilio({ MessageSid: 'SM1', From: UMI, Body: '1' })).status).toBe(200)
  expect(await handleInbound(it.office), 'two tasks wait: which?').toEqual({ 'which-notice': 1 })
  for (const code of codes) {
    await it.fromTwilio({ MessageSid: `SM-${code}`, From: UMI, Body: `1 ${code.toUpperCase()}` })
    await it.fromTwilio({ MessageSid: `SM-${code}`, From: UMI, Body: `1 ${code.toUpperCase()}` })
  }
  expect(await handleInbound(it.office)).toEqual({ done: 2 })
  for (const task of [it.task, second])
    expect(await it.outcomeOf(task)).toEqual({ outcome: 'approved', done_by_way: 'message' })
  const { id } = it.sent()[0]!
  const stateOf = async () =>
    (await it.db.pool.query('select state from notify.notice where provider_id = $1', [`sim-${id}`])).rows[0].state
  await it.fromTwilio({ MessageSid: `sim-${id}`, MessageStatus: 'delivered' })
  await it.fromTwilio({ MessageSid: `sim-${id}`, MessageStatus: 'sent' })
  expect(await stateOf()).toBe('delivered')
})

test('a button of WhatsApp completes the task; from another number, forged or unsigned it does not', async () => {
  const it = await opened('whatsapp')
  const [message] = it.sent()
  const press = (id: string, from: string, payload: string) => ({
    messages: [{ id, from: from.slice(1), interactive: { button_reply: { id: payload } } }],
  })
  expect((await it.fromMeta(press('w0', UMI, message!.buttons[0]!.payload), 'another')).status).toBe(403)
  await it.fromMeta(press('w1', '+6280000000001', message!.buttons[0]!.payload))
  await it.fromMeta(press('w2', UMI, message!.buttons[0]!.payload.replace(/.$/, '!')))
  expect(await handleInbound(it.office)).toEqual({ 'sender-other': 1, 'token-forged': 1 })
  await it.fromMeta(press('w3', UMI, message!.buttons[1]!.payload))
  await it.fromMeta({
    messages: [{ id: 'w4', from: UMI.slice(1), text: { body: 'setuju' }, context: { id: `sim-${message!.id}` } }],
  })
  expect(await handleInbound(it.office)).toEqual({ done: 1, 'notice-used': 1 })
  expect(await it.outcomeOf(it.task)).toEqual({ outcome: 'rejected', done_by_way: 'message' })
  expect((await it.told()).at(-1)).toContain('sudah dijawab sebelumnya: Tolak')
  expect(verifyWhatsApp(meta, new URLSearchParams('hub.mode=subscribe&hub.verify_token=v&hub.challenge=42')).body).toBe(
    '42',
  )
  expect(
    verifyWhatsApp(meta, new URLSearchParams('hub.mode=subscribe&hub.verify_token=x&hub.challenge=42')).status,
  ).toBe(403)
})

test('STOP ends that way at once, and is kept as a new version', async () => {
  const it = await opened('sms')
  await it.fromTwilio({ MessageSid: 'SM1', From: UMI, Body: ' Berhenti ' })
  expect(await handleInbound(it.office)).toEqual({ stopped: 1 })
  await it.give(it.umi)
  expect(await sendNotices(it.office)).toEqual({})
  const kept = await it.db.pool.query('select version, by from notify.v_reach natural join notify.reach')
  expect(kept.rows).toEqual([{ version: 2, by: `sms:${UMI}` }])
})
