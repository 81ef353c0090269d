import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailerSuite } from './port.suite.ts'
import { smtpMailer } from './smtp.ts'
import { surelyNotTaken } from './surely-not-taken.ts'
import { serveSmtp, verifyDkim } from './testing.ts'

mailerSuite('SMTP', async () => {
  const { arrived, port, end } = await serveSmtp()
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Struk <struk@toko.example>')
  return {
    mailer,
    refused: 'nobody@contoh.example',
    arrived: () => arrived,
    end: async () => {
      mailer.close()
      await end()
    },
  }
})

test('a server that cannot be reached throws, so that the message is tried again', async () => {
  const { port, end } = await serveSmtp()
  await end()
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'struk@toko.example')
  const error = await mailer.send({ id: 'x', to: 'umi@contoh.example', subject: 's', text: 't' }).catch(it => it)
  expect(error).toBeInstanceOf(Error)
  expect(surelyNotTaken(error)).toBe(true)
  expect(surelyNotTaken(Object.assign(new Error('451 later'), { responseCode: 451, command: 'DATA' }))).toBe(true)
  expect(surelyNotTaken(Object.assign(new Error('closed'), { code: 'ECONNECTION_LOST', command: 'DATA' }))).toBe(false)
  mailer.close()
})

test('an offer is signed with DKIM over what it says and over the one-click link', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { selector: 'ujung', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
  const { arrived, port, end } = await serveSmtp()
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Toko <promo@toko.example>', key)
  const leave = `https://toko.example/u/${'x'.repeat(46)}`
  await mailer.send({
    id: 'x',
    to: 'umi@contoh.example',
    subject: 'Promo',
    text: 'Isi  surat \n\n',
    html: '<p>Isi</p>',
    leave,
  })
  mailer.close()
  await end()
  const raw = arrived.get('<x@toko.example>')!
  expect(raw).toContain(`\r\nList-Unsubscribe: <${leave}>\r\n`)
  expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(verifyDkim(raw, publicKey)).toEqual({
    domain: 'toko.example',
    selector: 'ujung',
    signed: expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']),
  })
  expect(
    verifyDkim(raw.replace('List-Unsubscribe: <https://toko', 'List-Unsubscribe: <https://evil'), publicKey),
  ).toBeNull()
  expect(verifyDkim(raw.replace('<p>Isi</p>', '<p>Asi</p>'), publicKey)).toBeNull()
})
