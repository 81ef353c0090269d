import { expect, test } from 'vitest'
import { imapMailbox } from './imap.ts'
import type { ReceivedMail } from './mailbox.ts'
import { imapPeer as serve } from './testing/imap-peer.ts'

const mail = (n: number, ...head: readonly string[]) =>
  [
    `Message-ID: <${n}@hp.example>`,
    'From: Umi <Umi@Toko.Example>',
    'To: Ujung <task+abc@toko.example>',
    'Subject: =?UTF-8?Q?Re=3A_Tugas_=C2=B7_setuju?=',
    ...head,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Setuju ${n}\r\n`,
  ].join('\r\n')

test('each new mail is given once, oldest first, and put aside only after it was kept', async () => {
  const mails = [
    { uid: 5, source: mail(5), seen: true },
    { uid: 7, source: mail(7), seen: false },
    { uid: 9, source: mail(9, 'Auto-Submitted: auto-replied'), seen: false },
  ]
  const box = imapMailbox({ url: `imap://umi:rahasia@${await serve(mails)}` })
  const kept: ReceivedMail[] = []
  const dies = async () => {
    throw new Error('killed before it was kept')
  }
  await expect(box.read(dies, 100)).rejects.toThrow('killed')
  expect(mails.map(it => it.seen)).toEqual([true, false, false])
  expect(await box.read(async it => void kept.push(it), 100)).toBe(2)
  expect(await box.read(async it => void kept.push(it), 100)).toBe(0)
  expect(kept.map(it => [it.key, it.automatic])).toEqual([
    ['77.7', false],
    ['77.9', true],
  ])
  expect(kept[0]).toMatchObject({
    ...{ messageId: '<7@hp.example>', from: 'umi@toko.example', to: ['task+abc@toko.example'] },
    ...{ subject: 'Re: Tugas · setuju', text: 'Setuju 7\n' },
  })
})

test('what hangs on a mail is read; a logo that its text draws is not, and a mail that is cut says so', async () => {
  const part = (type: string, ...head: readonly string[]) =>
    ['--x', `Content-Type: ${type}`, ...head, '', 'JVBERi0='].join('\r\n')
  const related = [
    '--x',
    'Content-Type: multipart/related; boundary=y',
    '',
    '--y',
    'Content-Type: text/html',
    '',
    '<img src="cid:a">',
    '--y',
    'Content-Type: image/png',
    'Content-ID: <a>',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw==',
    '--y--',
  ].join('\r\n')
  const file = part('application/pdf; name="=?UTF-8?Q?faktur_=C3=A9?="', 'Content-Transfer-Encoding: base64')
  const source = [
    'Message-ID: <1@x>',
    'Date: Thu, 26 Nov 2026 20:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    related,
    file,
    '--x--',
    '',
  ].join('\r\n')
  const kept: ReceivedMail[] = []
  const stored = () => [{ uid: 1, source, seen: false }]
  const read = async (largest: number) =>
    imapMailbox({ url: `imap://umi:rahasia@${await serve(stored())}`, largest }).read(async it => void kept.push(it), 9)
  await read(5_000_000)
  await read(300)
  expect(
    kept.map(it => [it.whole, it.attachments.map(({ name, type, bytes }) => [name, type, String(bytes)])])[0],
  ).toEqual([...[true, [['faktur é', 'application/pdf', '%PDF-']]]])
  expect(kept[0]?.sentAt).toEqual(new Date('2026-11-26T13:00:00Z'))
  expect(kept[1]?.whole).toBe(false)
})

test('a wrong password is told, and says nothing of the password', async () => {
  const box = imapMailbox({ url: `imap://umi:salah@${await serve([])}` })
  expect(box.what).toMatch(/^imap 127\.0\.0\.1:\d+$/)
  const fault = await box.read(async () => {}, 1).catch((error: Error) => error)
  expect(fault).toBeInstanceOf(Error)
  expect(String(fault)).not.toContain('salah')
})
