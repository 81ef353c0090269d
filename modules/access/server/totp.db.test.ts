import { createHmac } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { resetTotp } from './index.ts'
import { browser, PASSWORD, person, serve } from './testing.ts'

const base32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, '')]
    .map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** RFC 6238, as an authenticator app computes it: SHA-1, 30 seconds, six digits. */
const codeAt = (uri: string, ms: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(ms / 30_000)))
  const mac = createHmac('sha1', base32(new URL(uri).searchParams.get('secret')!))
    .update(counter)
    .digest()
  const at = mac[19]! & 0xf
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

let db: Database
let http: Awaited<ReturnType<typeof serve>>['http']
beforeEach(async () => {
  db = await testDatabase()
  http = (await serve(db)).http
})

/** The code of the next half minute: not the one the setting up has used, and taken already. */
const nextCode = (uri: string): string => codeAt(uri, Date.now() + 30_000)

/** A user whose authenticator is set up with the code of now. */
const withTotp = async () => {
  const id = await person(db, 'rina', [])
  const rina = browser(http)
  await rina.signIn('rina')
  expect((await rina.ask('POST', 'me/totp', { password: 'salah' })).body.code).toBe('password-wrong')
  const begun = await rina.ask('POST', 'me/totp', { password: PASSWORD })
  const { uri, recoveryCodes } = begun.body as { uri: string; recoveryCodes: string[] }
  expect((await rina.ask('GET', 'me')).body.totp).toBe(false)
  const used = codeAt(uri, Date.now())
  expect((await rina.ask('POST', 'me/totp/finish', { code: '000000' })).body.code).toBe('code-wrong')
  expect((await rina.ask('POST', 'me/totp/finish', { code: used })).status).toBe(200)
  expect((await rina.ask('GET', 'me')).body.totp).toBe(true)
  return { id, rina, uri, recoveryCodes, used }
}

test('with an authenticator the password alone opens nothing, and a code is good once', async () => {
  const { uri, used } = await withTotp()
  expect(new URL(uri).pathname).toContain('rina')
  const phone = browser(http)
  expect((await phone.signIn('rina')).body).toEqual({ next: 'code' })
  expect(await phone.ask('GET', 'me')).toMatchObject({ status: 401 })
  const give = (code: string) => phone.ask('POST', 'sign-in/code', { code })
  expect((await give('123456')).body.code).toBe('sign-in-failed')
  expect((await give(used)).body.code).toBe('sign-in-failed')
  const code = nextCode(uri)
  await phone.signIn('rina')
  expect((await give(code)).body).toEqual({ next: 'done' })
  expect(await phone.ask('GET', 'me')).toMatchObject({ status: 200 })
  const thief = browser(http)
  await thief.signIn('rina')
  expect((await thief.ask('POST', 'sign-in/code', { code })).body.code).toBe('sign-in-failed')
})

test('a code without the password before it opens nothing', async () => {
  const { uri } = await withTotp()
  const stranger = browser(http)
  const code = nextCode(uri)
  expect((await stranger.ask('POST', 'sign-in/code', { code })).body.code).toBe('sign-in-failed')
})

test('wrong codes end the challenge, and the account waits wherever they come from', async () => {
  const { uri } = await withTotp()
  const wrong = String((Number(nextCode(uri)) + 7) % 1_000_000).padStart(6, '0')
  const b = browser(http, { ip: '192.0.2.1' })
  await b.signIn('rina')
  const codes: unknown[] = []
  for (let n = 0; n < 5; n += 1) codes.push((await b.ask('POST', 'sign-in/code', { code: wrong })).body.code)
  expect(codes).toEqual([...Array.from({ length: 4 }, () => 'sign-in-failed'), 'wait'])
  expect((await b.ask('POST', 'sign-in/code', { code: nextCode(uri) })).body.code).toBe('wait')
  expect((await browser(http, { ip: '192.0.2.2' }).signIn('rina')).body.code).toBe('wait')
  const { rows } = await db.pool.query("select detail from access.audit where what = 'sign-in.failed'")
  expect(rows).toHaveLength(4)
})

test('a recovery code stands in for a lost phone, once', async () => {
  const { recoveryCodes } = await withTotp()
  expect(recoveryCodes).toHaveLength(10)
  const enter = async () => {
    const b = browser(http)
    await b.signIn('rina')
    return (await b.ask('POST', 'sign-in/code', { code: recoveryCodes[3]! })).body
  }
  expect(await enter()).toEqual({ next: 'done' })
  expect(await enter()).toMatchObject({ code: 'sign-in-failed' })
})

test('renewing the recovery codes voids the old ones; removing the authenticator needs the password', async () => {
  const { rina, recoveryCodes } = await withTotp()
  const renewed = await rina.ask('POST', 'me/totp/recovery-codes', { password: PASSWORD })
  expect(renewed.body.recoveryCodes).not.toEqual(recoveryCodes)
  expect((await rina.ask('POST', 'me/totp/remove', { password: 'salah' })).body.code).toBe('password-wrong')
  expect((await rina.ask('POST', 'me/totp/remove', { password: PASSWORD })).status).toBe(200)
  expect((await browser(http).signIn('rina')).body).toEqual({ next: 'done' })
  expect((await rina.ask('GET', 'me')).body.totp).toBe(false)
})

test('an administrator removes a lost authenticator, which ends every session', async () => {
  const { id, rina } = await withTotp()
  await transact(db, tx => resetTotp(tx, SYSTEM, new Date(), { user: id }))
  expect(await rina.ask('GET', 'me')).toMatchObject({ status: 401 })
  expect((await browser(http).signIn('rina')).body).toEqual({ next: 'done' })
})

test('a fresh proof is the password, and the code for those who have one', async () => {
  const { rina, uri, used } = await withTotp()
  await db.pool.query("update access.session set proven_at = now() - interval '11 minutes'")
  expect((await rina.ask('GET', 'me')).body.freshUntil).toBeNull()
  expect((await rina.ask('PUT', 'me/pin', { pin: '274163' })).body.code).toBe('confirm-first')
  const confirm = (code?: string) => rina.ask('POST', 'confirm', { password: PASSWORD, code })
  expect((await rina.ask('POST', 'confirm', { password: 'salah' })).body.code).toBe('password-wrong')
  expect((await confirm()).body.code).toBe('code-needed')
  expect((await confirm(used)).body.code).toBe('code-wrong')
  expect((await confirm(nextCode(uri))).status).toBe(200)
  expect((await rina.ask('PUT', 'me/pin', { pin: '274163' })).status).toBe(200)
})

test('the secret and the recovery codes lie encrypted in the database', async () => {
  const { uri, recoveryCodes } = await withTotp()
  const { rows } = await db.pool.query('select secret, backup_codes from access.two_factor')
  const plain = base32(new URL(uri).searchParams.get('secret')!).toString()
  expect(JSON.stringify(rows)).not.toContain(plain)
  for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code)
})
