import { createHmac } from 'node:crypto'
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { provePin, setPin } from '#modules/access/server/index.ts'
import { fetchVoiceMails, jambonzLine, takeLine, twilioLine } from '#modules/notify/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { LINE_WORK, takeVoiceMail } from './open-line-work.ts'
import { begin, NOW } from './testing.ts'

const TOKEN = 'a-token-of-twilio'
const SECRET = 'a-webhook-secret'
const START = 'https://ujung.example/hooks/line'

const opened = async () => {
  const it = await begin()
  const office = {
    ...{ ...it.office, baseUrl: 'https://ujung.example', line: LINE_WORK, company: async () => 'Toko Uji' },
    provePin: (person: string, pin: string) => provePin(it.db, it.office.now(), person, pin),
  }
  /** A caller at Twilio: what is heard after each key, following the addresses that the answers name. */
  const dial = (call: string, from: string) => {
    let next = START
    const press = async (digits: string, more: Record<string, string> = {}, url = next) => {
      const fields = {
        CallSid: call,
        From: from,
        CallStatus: 'in-progress',
        ...(digits && { Digits: digits }),
        ...more,
      }
      const signature = twilio.getExpectedTwilioSignature(TOKEN, url, fields)
      const body = Buffer.from(new URLSearchParams(fields).toString())
      const said = await takeLine(office, twilioLine({ token: TOKEN }), { url, body, signature })
      next = /action="([^"]+)"/.exec(said.body)?.[1]?.replaceAll('&amp;', '&') ?? next
      return said.body
    }
    return { press, at: () => next }
  }
  const rows = (sql: string) => it.db.pool.query(sql).then(r => r.rows)
  return { ...it, office, dial, rows }
}

test('who calls chooses a language, is called back once, and what they say becomes a paper and one task', async () => {
  const it = await opened()
  const customer = it.dial('CA1', '+628111222333')
  const hello = await customer.press('')
  expect(hello).toContain('Selamat datang di Toko Uji. Untuk bahasa Indonesia, tekan 1.')
  expect(hello).toContain('Welcome to Toko Uji. For English, press 2.')
  expect(await customer.press('2')).toContain('To leave a message, press 2.')
  const main = customer.at()
  for (const _ of [1, 2]) expect(await customer.press('1', {}, main)).toContain('We will call this number')
  expect(await it.rows("select subject, detail ->> 'phone' as phone from flow.task where kind = 'call-back'")).toEqual([
    { subject: 'phone:+628111222333', phone: '+628111222333' },
  ])
  const hidden = it.dial('CA9', 'anonymous')
  await hidden.press('')
  await hidden.press('1')
  expect(await hidden.press('1')).toContain('Nomor Anda disembunyikan')

  expect(await customer.press('2', {}, main)).toContain('<Record maxLength="120"')
  const recording = { RecordingSid: 'RE1', RecordingUrl: 'https://api.twilio.com/x/RE1', RecordingDuration: '7' }
  for (const _ of [1, 2]) expect(await customer.press('', recording)).toContain('Your message is kept')
  const take = takeVoiceMail(it.db, it.office.now, 'Asia/Jakarta')
  let away = true
  const fetchSound = async (url: string) => {
    if (away) throw new Error('twilio 404')
    expect(url).toBe(recording.RecordingUrl)
    return Uint8Array.of(0x49, 0x44, 0x33, 3)
  }
  const voice = { ...it.office, take, fetchSound }
  expect(await fetchVoiceMails(voice)).toBe(0)
  away = false
  expect(await fetchVoiceMails(voice)).toBe(0)
  it.clock.now = new Date(NOW.getTime() + 61_000)
  // A worker that dies after keeping it does it again.
  const dies = {
    ...voice,
    take: async (...a: Parameters<typeof take>) => take(...a).then(() => Promise.reject('dead')),
  }
  expect(await fetchVoiceMails(dies)).toBe(0)
  it.clock.now = new Date(NOW.getTime() + 600_000)
  expect(await fetchVoiceMails(voice)).toBe(1)
  const kept = await it.rows(
    `select d.kind, v.type, t.detail ->> 'seconds' as seconds from papers.document d
     join papers.version v on v.document = d.id join flow.task t on t.subject = d.id::text`,
  )
  expect(kept).toEqual([{ kind: 'voice-mail', type: 'audio/mpeg', seconds: '7' }])
})

test('staff sign in by PIN, hear their next task, pass over it, end it; without the PIN nothing is told', async () => {
  const it = await opened()
  await transact(it.db, tx => setPin(tx, SYSTEM, NOW, { user: it.umi.id, pin: '384615' }))
  await it.reach(it.umi, 'urgent', '+628123456780', 'call')
  const first = await it.give(it.umi, { weight: 70 })
  const second = await it.give(it.umi)
  // A number that was only written down, and never proven, is nobody's.
  await it.db.pool.query('update notify.proof set proven_at = null')
  const unproven = it.dial('CA0', '+628123456780')
  await unproven.press('')
  await unproven.press('1')
  expect(await unproven.press('3')).toContain('Nomor ini belum terdaftar')
  await it.db.pool.query('update notify.proof set proven_at = now()')
  const stranger = it.dial('CA2', '+62899999999')
  await stranger.press('')
  await stranger.press('1')
  expect(await stranger.press('3')).toContain('Nomor ini belum terdaftar')

  const umi = it.dial('CA3', '+628123456780')
  await umi.press('')
  await umi.press('1')
  expect(await umi.press('3')).toContain('Ketik enam angka PIN')
  const early = await umi.press('2', {}, `${START}?do=task`)
  expect(early).not.toContain('Tugas berikutnya')
  expect(await umi.press('111222', {}, `${START}?do=pin`)).toContain('PIN salah.')
  const told = await umi.press('384615', {}, `${START}?do=pin`)
  expect(told).toContain('Tugas berikutnya: Pesanan menunggu persetujuan, TOKO')
  expect(told).toContain('Tekan 2: Setujui. Tekan 3: Tolak.')
  await umi.press('9')
  expect(await umi.press('0')).toContain('Tugas berikutnya')
  expect(await umi.press('2')).toContain('Tercatat: Setujui Tidak ada tugas lain')
  expect(await it.outcomeOf(second)).toEqual({ outcome: 'approved', done_by_way: 'phone' })
  expect(await it.outcomeOf(first)).toEqual({ outcome: null, done_by_way: null })
  const rows = JSON.stringify(await it.rows('select * from notify.line_call'))
  expect(rows).not.toMatch(/384615|111222/)
})

test('a jambonz server is told the same in its verbs; forged and old requests are told nothing', async () => {
  const it = await opened()
  const hear = (said: object, step: string, second = NOW.getTime() / 1000, secret = SECRET) => {
    const body = Buffer.from(JSON.stringify({ call_sid: 'j1', from: '+628111222333', direction: 'inbound', ...said }))
    const mac = createHmac('sha256', secret).update(`${second}.${body.toString()}`).digest('hex')
    const form = { url: `${START}${step}`, body, signature: `t=${second},v1=${mac}` }
    return takeLine(it.office, jambonzLine({ secret: SECRET }), form)
  }
  const hello = JSON.parse((await hear({}, '')).body)
  expect(hello.slice(0, 2)).toMatchObject([
    { verb: 'say', text: expect.stringContaining('tekan 1'), synthesizer: { language: 'id-ID' } },
    { verb: 'gather', input: ['digits'], numDigits: 1, actionHook: `${START}?do=language` },
  ])
  const [menu] = JSON.parse((await hear({ digits: '1' }, '?do=language')).body)
  expect(menu.say.text).toBe('Untuk ditelepon kembali, tekan 1. Untuk karyawan, tekan 3.')
  expect((await hear({ digits: '1' }, '?do=main')).body).toContain('kami akan menelepon nomor ini')
  expect((await hear({}, '', NOW.getTime() / 1000, 'another')).status).toBe(403)
  expect((await hear({}, '', NOW.getTime() / 1000 - 301)).status).toBe(403)
})
