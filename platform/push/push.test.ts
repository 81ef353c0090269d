import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { encryptPush } from './encrypt.ts'
import { openPush, vapidKeys } from './index.ts'
import { pushBrowser, readVapid } from './testing/browser.ts'

const b64 = (text: string) => Buffer.from(text, 'base64url')

test('the example of RFC 8291, appendix A, comes out octet by octet', () => {
  const keys = {
    p256dh: b64('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
    auth: b64('BTBZMqHH6r4Tts7J_aSIgg'),
  }
  const chosen = {
    salt: b64('DGv6ra1nlYgDCS1FRnbzlw'),
    privateKey: b64('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  }
  const text = Buffer.from('When I grow up, I want to be a watermelon')
  expect(encryptPush(text, keys, chosen).toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

test('a push service on loopback gets what only the browser reads, signed for its origin; what is gone is told', async () => {
  const got: { headers: Record<string, unknown>; body: Buffer }[] = []
  const server = createServer(async (request, reply) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    got.push({ headers: request.headers, body: Buffer.concat(parts) })
    reply.writeHead({ '/gone': 410, '/busy': 503, '/away': 302 }[request.url ?? ''] ?? 201, { location: '/here' }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const at = server.address()
  const origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
  const keys = vapidKeys('a secret of an installation that is long')
  expect(vapidKeys('a secret of an installation that is long')).toEqual(keys)
  const push = openPush(keys, 'https://toko.example')
  const message = { text: '{"title":"Harga — beda"}', topic: 'abc', now: new Date() }
  const browser = pushBrowser(`${origin}/here`)
  expect(await push(browser.target, message)).toBe('taken')
  const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = got
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200', urgency: 'high', topic: 'abc' })
  expect(browser.read(body)).toBe(message.text)
  expect(body.includes('Harga')).toBe(false)
  const said = readVapid(String(headers.authorization))
  expect(said).toMatchObject({ aud: origin, sub: 'https://toko.example', key: keys.publicKey })
  expect(said.exp - Date.now() / 1000).toBeGreaterThan(3600)
  expect(() => readVapid(String(headers.authorization).replace(/k=.*/, `k=${vapidKeys('other').publicKey}`))).toThrow()
  expect(await push(pushBrowser(`${origin}/gone`).target, message)).toBe('gone')
  await expect(push(pushBrowser(`${origin}/busy`).target, message)).rejects.toThrow('503')
  await expect(push(pushBrowser(`${origin}/away`).target, message)).rejects.toThrow()
})
