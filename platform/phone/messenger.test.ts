import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import twilio from 'twilio'
import { expect, onTestFinished, test } from 'vitest'
import {
  folderMessenger,
  isFromTwilio,
  isFromWhatsApp,
  readWhatsApp,
  type ShortMessage,
  twilioDelivery,
  twilioMessenger,
  twilioSignature,
  whatsappMessenger,
} from './index.ts'

const TOKEN = 'a-token-of-twilio'
const message: ShortMessage = {
  ...{ id: 'm1', to: '+6281234567890', text: 'Tugas: setujui?\nKode ab12', language: 'id', conversing: true },
  buttons: [
    { payload: 't1', title: 'Setujui' },
    { payload: 't2', title: 'Minta keterangan yang lengkap' },
  ],
}

const peer = (status: number, body: object) => {
  const asked: { url: string; init: RequestInit }[] = []
  const ask = async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return new Response(JSON.stringify(body), { status })
  }
  return { asked, ask }
}

test('Twilio’s own library makes the signatures we believe, and believes ours', () => {
  const url = 'https://ujung.example/hooks/twilio/message?x=1'
  const forms: Record<string, string>[] = [
    { From: '+62812', Body: 'setuju é', MessageSid: 'SM1' },
    {},
    { b: '2', a: '1', B: '3' },
  ]
  for (const fields of forms) {
    const form = new URLSearchParams(fields)
    const theirs = twilio.getExpectedTwilioSignature(TOKEN, url, fields)
    expect(twilioSignature(TOKEN, url, form)).toBe(theirs)
    expect(isFromTwilio(TOKEN, url, form, theirs)).toBe(true)
    expect(twilio.validateRequest(TOKEN, twilioSignature(TOKEN, url, form), url, fields)).toBe(true)
    expect(isFromTwilio('another', url, form, theirs)).toBe(false)
    expect(isFromTwilio(TOKEN, `${url}2`, form, theirs)).toBe(false)
  }
})

test('Twilio is asked as its Messages API says, and its refusals are for good or for later', async () => {
  const account = { sid: 'AC1', token: TOKEN, from: '+15550001111' }
  const good = peer(201, { sid: 'SM9' })
  const sent = await twilioMessenger(account, 'https://ujung.example/s', good.ask).send(message)
  expect(sent).toEqual({ ok: true, value: { providerId: 'SM9' } })
  expect(good.asked[0]!.url).toBe('https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json')
  expect(Object.fromEntries(new URLSearchParams(String(good.asked[0]!.init.body)))).toEqual({
    ...{ To: '+6281234567890', From: '+15550001111', Body: message.text, StatusCallback: 'https://ujung.example/s' },
  })
  const stopped = twilioMessenger(account, 's', peer(400, { code: 21610, message: 'unsubscribed' }).ask)
  expect(await stopped.send(message)).toMatchObject({ refusal: 'number-refused' })
  await expect(twilioMessenger(account, 's', peer(503, {}).ask).send(message)).rejects.toThrow('twilio 503')
  expect(twilioMessenger(account, 's').what).not.toContain(TOKEN)
  expect(twilioDelivery(new URLSearchParams('MessageSid=SM9&MessageStatus=undelivered&ErrorCode=30003'))).toEqual({
    ...{ providerId: 'SM9', state: 'failed', fault: 'twilio 30003' },
  })
  expect(twilioDelivery(new URLSearchParams('MessageSid=SM9&MessageStatus=queued'))).toBeNull()
})

test('WhatsApp gets buttons in a conversation, a template outside of one, and nothing without either', async () => {
  const account = { phoneId: '123', token: 't', appSecret: 's', verifyToken: 'v', template: 'task_new' }
  const good = peer(200, { messages: [{ id: 'wamid.1' }] })
  const bodyAt = (n: number) => JSON.parse(String(good.asked[n]!.init.body))
  expect(await whatsappMessenger(account, good.ask).send(message)).toMatchObject({ value: { providerId: 'wamid.1' } })
  expect(good.asked[0]!.url).toBe('https://graph.facebook.com/v23.0/123/messages')
  expect(bodyAt(0)).toMatchObject({ messaging_product: 'whatsapp', to: '6281234567890', type: 'interactive' })
  expect(bodyAt(0).interactive.action.buttons[1].reply).toEqual({ id: 't2', title: 'Minta keterangan yan' })
  await whatsappMessenger(account, good.ask).send({ ...message, conversing: false })
  expect(bodyAt(1)).toMatchObject({ type: 'template', template: { name: 'task_new', language: { code: 'id' } } })
  expect(bodyAt(1).template.components[2].parameters).toEqual([{ type: 'payload', payload: 't2' }])
  const none = whatsappMessenger({ ...account, template: null }, good.ask)
  expect(await none.send({ ...message, conversing: false })).toMatchObject({ refusal: 'number-refused' })
  const gone = whatsappMessenger(account, peer(400, { error: { code: 131026, message: 'undeliverable' } }).ask)
  expect(await gone.send(message)).toMatchObject({ refusal: 'number-refused' })
})

test('a webhook of WhatsApp is believed by its signature, and read for words, buttons and deliveries', () => {
  const body = Buffer.from('{"a":1}')
  const signature = `sha256=${createHmac('sha256', 'app').update(body).digest('hex')}`
  expect(isFromWhatsApp('app', body, signature)).toBe(true)
  expect(isFromWhatsApp('app', Buffer.from('{"a":2}'), signature)).toBe(false)
  expect(isFromWhatsApp('app', body, 'sha256=')).toBe(false)
  const value = {
    messages: [
      { id: 'wamid.a', from: '6281234567890', type: 'text', text: { body: 'setuju' }, context: { id: 'wamid.1' } },
      { id: 'wamid.b', from: '6281234567890', type: 'interactive', interactive: { button_reply: { id: 't1' } } },
      { id: 'wamid.c', from: '6281234567890', type: 'button', button: { payload: 't2' } },
    ],
    statuses: [
      { id: 'wamid.1', status: 'read' },
      { id: 'wamid.2', status: 'failed', errors: [{ code: 131026 }] },
    ],
  }
  const read = readWhatsApp({ entry: [{ changes: [{ value }] }] })
  expect(read.messages.map(it => [it.key, it.button ?? it.text, it.about])).toEqual([
    ['wamid.a', 'setuju', 'wamid.1'],
    ['wamid.b', 't1', undefined],
    ['wamid.c', 't2', undefined],
  ])
  expect(read.deliveries.map(it => it.state)).toEqual(['read', 'failed'])
  expect(readWhatsApp(null)).toEqual({ messages: [], deliveries: [] })
})

test('the simulator lays a message into a folder, once, and refuses the numbers it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ujung-messages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const simulator = folderMessenger(folder, 'sms')
  expect(simulator.what).toContain('(simulated)')
  expect(await simulator.send(message)).toEqual({ ok: true, value: { providerId: 'sim-m1' } })
  expect(JSON.parse(readFileSync(join(folder, 'm1.json'), 'utf8'))).toMatchObject({ to: message.to, way: 'sms' })
  expect(await simulator.send({ ...message, to: '+628120000' })).toMatchObject({ refusal: 'number-refused' })
})
