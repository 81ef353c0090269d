import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Mail, Mailer } from '#platform/mail/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { askReceiptMail, receiptMailsOf, sendReceiptMail, waitingReceiptMails } from './mail-receipt.ts'
import { keptSale } from './testing.ts'

const NOW = new Date('2026-12-01T03:00:00Z')

/** Keeps what it is given; `away` throws, as a mail server does that cannot be reached. */
const mailbox = (mood: 'well' | 'away' | 'refusing' = 'well') => {
  const sent: Mail[] = []
  const mailer: Mailer = {
    ...{ what: 'mailbox', simulated: true, close: () => undefined },
    send: async mail => {
      if (mood === 'away') throw new Error('connect ECONNREFUSED')
      if (mood === 'refusing') return refused('address-refused', '550 no such mailbox')
      sent.push(mail)
      return done({ messageId: mail.id })
    },
  }
  return { sent, office: { mailer, secret: 's'.repeat(32), baseUrl: 'https://toko.example' } }
}

const ask = (db: Database, sale: string, id: string = randomUUID()) =>
  transact(db, tx => askReceiptMail(tx, 'siti', NOW, { id, sale, address: 'umi@contoh.example', language: 'id' }))
const mails = (db: Database, sale: string) => transact(db, tx => receiptMailsOf(tx, sale))
const newId = () => uuidv7(NOW.getTime(), randomBytes(10))

test('a receipt goes out once, with its paper and its link, whoever sends at the same moment', async () => {
  const db = await testDatabase()
  const sale = await keptSale(db)
  const { sent, office } = mailbox()
  const id = newId()
  for (const _ of [1, 2]) expect(await ask(db, sale, id)).toEqual({ ok: true, value: { id } })
  const said = await db.pool.query("select payload from relay.message where topic = 'sales.receipt-asked'")
  expect(said.rows).toEqual([{ payload: { mail: id, sale } }])
  const both = await Promise.all([1, 2, 3].map(() => sendReceiptMail(db, NOW, office, id)))
  expect(both.sort()).toEqual(['nothing-to-send', 'nothing-to-send', 'sent'])
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ id, to: 'umi@contoh.example', fromName: 'Toko Uji' })
  expect(sent[0]!.text).toMatch(/https:\/\/toko\.example\/r\//)
  expect(Buffer.from(sent[0]!.attachments![0]!.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  expect(await mails(db, sale)).toMatchObject([{ id, sentAt: NOW, refused: null }])
})

test('a mail server that is away leaves it to be sent; one that refuses for good is remembered', async () => {
  const db = await testDatabase()
  const sale = await keptSale(db)
  const id = newId()
  await ask(db, sale, id)
  await expect(sendReceiptMail(db, NOW, mailbox('away').office, id)).rejects.toThrow('ECONNREFUSED')
  expect(await mails(db, sale)).toMatchObject([{ sentAt: null, refused: null }])
  const waiting = (minutes: number) =>
    transact(db, tx => waitingReceiptMails(tx, new Date(NOW.getTime() + minutes * 60_000)))
  expect([await waiting(5), await waiting(20), await waiting(20_000)]).toEqual([[], [id], []])
  expect(await sendReceiptMail(db, NOW, mailbox('refusing').office, id)).toBe('refused')
  expect(await waiting(20)).toEqual([])
  expect(await sendReceiptMail(db, NOW, mailbox().office, id)).toBe('nothing-to-send')
  expect(await mails(db, sale)).toMatchObject([{ sentAt: null, refused: '550 no such mailbox' }])
})

test('a sale that has not arrived is asked again later; a receipt goes to five addresses at most, also all at once', async () => {
  const db = await testDatabase()
  expect(await ask(db, randomUUID())).toMatchObject({ refusal: 'sale-unknown' })
  const sale = await keptSale(db)
  const all = await Promise.all(Array.from({ length: 8 }, () => ask(db, sale)))
  expect(all.filter(it => it.ok)).toHaveLength(5)
  expect(all.find(it => !it.ok)).toMatchObject({ refusal: 'mail-too-many' })
})
