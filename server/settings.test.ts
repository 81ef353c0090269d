import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { NO_REACH, offeredBy } from './reach/reach-settings.ts'
import { PROJECT_ROOT, readSettings, SettingsError } from './settings.ts'

const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-settings-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const SECRET = 'a secret that has thirty-two signs and more'

test('nothing set is a laptop: loopback, the embedded database, a folder in the project', () => {
  expect(readSettings({ UJUNG_SECRET: SECRET })).toEqual({
    ...{ port: 4870, host: '127.0.0.1', dir: join(PROJECT_ROOT, '.ujung'), databaseUrl: null, databasePort: null },
    ...{ secret: SECRET, baseUrl: 'http://127.0.0.1:4870', demo: false, papersImap: null, reach: NO_REACH, smtp: null },
    shopUrl: 'http://127.0.0.1:4870/shop',
    mailFrom: 'Ujung <ujung@localhost>',
    dkim: null,
  })
  const demo = readSettings({ UJUNG_SECRET: SECRET, UJUNG_DEMO: '1' })
  expect([demo.demo, demo.dir]).toEqual([true, join(PROJECT_ROOT, '.ujung/demo')])
})

test('empty variables are as if they were not set', () => {
  const empty = { UJUNG_PORT: '', DATABASE_URL: '', UJUNG_DEMO: '', UJUNG_SECRET: SECRET }
  expect(readSettings(empty)).toEqual(readSettings({ UJUNG_SECRET: SECRET }))
})

test('an address to stand on all networks is reached as localhost, and a base URL loses its last slash', () => {
  const base = (env: object) => readSettings({ UJUNG_SECRET: SECRET, ...env }).baseUrl
  expect(base({ UJUNG_HOST: '0.0.0.0', UJUNG_PORT: '80' })).toBe('http://localhost:80')
  expect(base({ UJUNG_HOST: '::1' })).toBe('http://[::1]:4870')
  expect(base({ UJUNG_BASE_URL: 'https://toko.example/' })).toBe('https://toko.example')
})

test('everything that is wrong is said at once, by name', () => {
  const wrong = {
    ...{ UJUNG_PORT: '99999', DATABASE_URL: 'mysql://x', UJUNG_SECRET: 'short', UJUNG_DEMO: 'maybe' },
    ...{ UJUNG_SMTP: 'https://mail.example', UJUNG_MAIL_FROM: 'Toko Melati' },
  }
  expect(() => readSettings(wrong)).toThrow(SettingsError)
  for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name)
})

test('a key that signs mail is read from its file, or what is wrong with it is said', () => {
  const file = join(folder(), 'key.pem')
  const read = (more: object) => readSettings({ UJUNG_SECRET: SECRET, ...more }).dkim
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  writeFileSync(file, pem)
  expect(read({ UJUNG_DKIM_SELECTOR: 'u1', UJUNG_DKIM_KEY: file })).toEqual({ selector: 'u1', privateKey: pem })
  expect(() => read({ UJUNG_DKIM_SELECTOR: 'u1' })).toThrow('both or neither')
  writeFileSync(file, 'no key')
  expect(() => read({ UJUNG_DKIM_SELECTOR: 'u1', UJUNG_DKIM_KEY: file })).toThrow('UJUNG_DKIM_KEY')
})

test('a secret is made once, kept, and readable by its owner alone', () => {
  const dir = folder()
  const first = readSettings({ UJUNG_DIR: dir }).secret
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(readSettings({ UJUNG_DIR: dir }).secret).toBe(first)
  expect(readFileSync(join(dir, 'secret'), 'utf8').trim()).toBe(first)
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readSettings({ UJUNG_DIR: folder() }).secret).not.toBe(first)
})

test('an empty secret file is told, not signed with', () => {
  const dir = folder()
  writeFileSync(join(dir, 'secret'), '\n')
  expect(() => readSettings({ UJUNG_DIR: dir })).toThrow('no usable secret')
})

test('a provider of messages is set up whole or not at all, and its secrets are not repeated', () => {
  const half = { UJUNG_SECRET: SECRET, UJUNG_TWILIO_SID: 'AC1', UJUNG_TWILIO_TOKEN: 'not-to-be-said' }
  expect(() => readSettings(half)).toThrow(/UJUNG_TWILIO_FROM: needed together/)
  expect(() => readSettings(half)).not.toThrow(/not-to-be-said/)
  const whole = readSettings({ ...half, UJUNG_TWILIO_FROM: '+15550001111' })
  expect(offeredBy(whole.reach)).toEqual({ mail: 'off', sms: 'real', whatsapp: 'off', call: 'real' })
})

test('papers and answers come from two mailboxes', () => {
  const box = 'imaps://umi:rahasia@mail.example:993'
  expect(readSettings({ UJUNG_SECRET: SECRET, UJUNG_PAPERS_IMAP: box }).papersImap).toBe(box)
  expect(() => readSettings({ UJUNG_SECRET: SECRET, UJUNG_PAPERS_IMAP: box, UJUNG_IMAP: box })).toThrow(
    'UJUNG_PAPERS_IMAP',
  )
})
