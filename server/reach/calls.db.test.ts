import twilio from 'twilio'
import { expect, test } from 'vitest'
import { provePin, setPin } from '#modules/access/server/index.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { callSender, sendNotices, takeCall, twilioLine } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Call, jambonzCaller, twilioCaller } from '#platform/phone/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { begin, NOW } from './testing.ts'

const account = { sid: 'AC1', token: 'a-token-of-twilio', from: '+15550001111' }

const opened = async (people: number) => {
  const it = await begin()
  const placed: Call[] = []
  const caller = {
    what: 'a test’s caller',
    place: async (call: Call) => {
      placed.push(call)
      return { ok: true, value: { providerId: `CA${placed.length}` } } as const
    },
  }
  const baseUrl = 'https://ujung.example'
  const sending = { ...it.office, senders: { call: callSender(caller, { ...it.office, baseUrl }) } }
  const office = {
    ...{ ...it.office, baseUrl },
    provePin: (person: string, pin: string) => provePin(it.db, it.office.now(), person, pin),
  }
  for (let n = 0; n < people; n += 1) {
    const who = n === 0 ? it.umi : await it.hire(`Orang ${n}`, { role: 'store-manager', place: it.shop })
    await it.reach(who, 'urgent', `+62812345678${n}0`, 'call')
  }
  const task = newId()
  const wish = { id: task, kind: 'order-approval', subject: 'po', place: it.shop, detail: {}, weight: 95 }
  const terms = { roles: ['store-manager'], outcomes: ['approved', 'rejected'] }
  await transact(it.db, tx => openTasks(tx, 'system', NOW, [{ ...wish, ...terms }]))
  await it.tell([task])
  const hook = (url: string, fields: Record<string, string>) => {
    const signature = twilio.getExpectedTwilioSignature(account.token, url, fields)
    const body = Buffer.from(new URLSearchParams(fields).toString())
    return takeCall(office, twilioLine(account), /call\/(\w+)/.exec(url)![1]!, { url, body, signature })
  }
  const nextIn = (twiml: string) => /action="([^"]+)"/.exec(twiml)![1]!.replaceAll('&amp;', '&')
  return { ...it, task, placed, sending, office, hook, nextIn }
}

test('phones ring in turn, one at a time, until somebody takes the task with 1; nobody else is called then', async () => {
  const it = await opened(3)
  const both = await Promise.all([sendNotices(it.sending), sendNotices(it.sending)])
  expect(both.map(count => count.sent ?? 0).reduce((a, b) => a + b)).toBe(1)
  expect(await sendNotices(it.sending)).toEqual({ taken: 2 })
  await it.hook(it.placed[0]!.statusUrl, { CallSid: 'CA1', CallStatus: 'no-answer' })
  expect(await sendNotices(it.sending)).toEqual({ sent: 1, taken: 1 })
  const hello = await it.hook(it.placed[1]!.answerUrl, { CallSid: 'CA2', CallStatus: 'in-progress' })
  expect(hello.body).toContain('Pesanan menunggu persetujuan, TOKO. Tekan 1 untuk menerima.')
  const choose = it.nextIn(hello.body)
  for (const _ of [1, 2])
    expect((await it.hook(choose, { CallSid: 'CA2', Digits: '1' })).body).toContain('Tugas ini di tangan Anda')
  await it.hook(it.placed[1]!.statusUrl, { CallSid: 'CA2', CallStatus: 'completed' })
  expect(await sendNotices(it.sending)).toEqual({ dropped: 1 })
  const claimed = await it.db.pool.query('select claimed_at is not null as taken from flow.v_task where id = $1', [
    it.task,
  ])
  expect(claimed.rows).toEqual([{ taken: true }])
  const states = await it.db.pool.query('select state from notify.notice order by send_at, id')
  expect(states.rows.map(row => row.state).sort()).toEqual(['delivered', 'dropped', 'failed'])
})

test('an approval by phone asks for the PIN, which is kept nowhere; a forged webhook is told nothing', async () => {
  const it = await opened(1)
  await transact(it.db, tx => setPin(tx, SYSTEM, NOW, { user: it.umi.id, pin: '384615' }))
  await sendNotices(it.sending)
  const [call] = it.placed
  const hello = await it.hook(call!.answerUrl, { CallSid: 'CA1' })
  const pin = it.nextIn((await it.hook(it.nextIn(hello.body), { CallSid: 'CA1', Digits: '2' })).body)
  const wrong = await it.hook(pin, { CallSid: 'CA1', Digits: '111222' })
  expect(wrong.body).toContain('PIN salah. Setujui')
  expect(await it.outcomeOf(it.task)).toEqual({ outcome: null, done_by_way: null })
  expect((await it.hook(pin, { CallSid: 'CA1', Digits: '384615' })).body).toContain('Tercatat: Setujui')
  expect((await it.hook(pin, { CallSid: 'CA1', Digits: '384615' })).body).toContain('sudah menyelesaikannya')
  expect(await it.outcomeOf(it.task)).toEqual({ outcome: 'approved', done_by_way: 'phone' })
  for (let n = 0; n < 8; n += 1) expect(await it.office.provePin(it.umi.id, '384615')).toEqual({ ok: true })
  const kept = await it.db.pool.query(`select body::text || provider_key as said from notify.inbound`)
  for (const { said } of kept.rows) expect(said).not.toMatch(/384615|111222/)
  const forged = { url: call!.answerUrl, body: Buffer.from('CallSid=CA1'), signature: 'x' }
  expect(
    (await takeCall(it.office, twilioLine(account), /call\/(\w+)/.exec(call!.answerUrl)![1]!, forged)).status,
  ).toBe(403)
})

test('Twilio is asked for a call as its Calls API says', async () => {
  const asked: string[] = []
  const ask = async (url: string, init: RequestInit) => {
    asked.push(url, String(init.body))
    return new Response(JSON.stringify({ sid: 'CA9' }), { status: 201 })
  }
  const call = { id: 'x', to: '+6281', answerUrl: 'https://u/a', statusUrl: 'https://u/s', ringSeconds: 25 }
  expect(await twilioCaller(account, ask).place(call)).toEqual({ ok: true, value: { providerId: 'CA9' } })
  expect(asked[0]).toBe('https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json')
  expect(Object.fromEntries(new URLSearchParams(asked[1]))).toEqual({
    ...{ To: '+6281', From: '+15550001111', Url: 'https://u/a', Method: 'POST', Timeout: '25' },
    ...{ StatusCallback: 'https://u/s', StatusCallbackEvent: 'completed' },
  })
})

test('jambonz is asked for a call as its REST interface says', async () => {
  const asked: [string, RequestInit][] = []
  const ask = async (url: string, init: RequestInit) => {
    asked.push([url, init])
    return new Response(JSON.stringify({ sid: 'j9' }), { status: 201 })
  }
  const jambonz = { url: 'https://api.jambonz.cloud/', account: 'acc', key: 'k', secret: 's', from: '+15550001111' }
  const call = { id: 'x', to: '+6281', answerUrl: 'https://u/a', statusUrl: 'https://u/s', ringSeconds: 25 }
  expect(await jambonzCaller(jambonz, ask).place(call)).toEqual({ ok: true, value: { providerId: 'j9' } })
  const [url, init] = asked[0]!
  expect(url).toBe('https://api.jambonz.cloud/v1/Accounts/acc/Calls')
  expect(init.headers).toMatchObject({ authorization: 'Bearer k', 'content-type': 'application/json' })
  expect(JSON.parse(String(init.body))).toEqual({
    ...{ from: '+15550001111', to: { type: 'phone', number: '+6281' }, timeout: 25 },
    call_hook: { url: 'https://u/a', method: 'POST' },
    call_status_hook: { url: 'https://u/s', method: 'POST' },
  })
})
