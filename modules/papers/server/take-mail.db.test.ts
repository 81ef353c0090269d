import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import type { Mailbox, ReceivedMail } from '#platform/mail/index.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { getPaper } from './get-paper.ts'
import { readPaperMails, verifyPapers } from './index.ts'
import { listMails } from './list-mails.ts'
import { listPapers } from './list-papers.ts'

const NOW = new Date('2026-11-27T03:00:00.000Z')
const PDF = { name: 'faktur.pdf', type: 'application/octet-stream', bytes: Buffer.from('%PDF-1.7 faktur') }
const PNG = { name: '', type: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]) }
const EXE = { name: 'faktur.pdf', type: 'application/pdf', bytes: Buffer.from('MZ') }

const mail = (more: Partial<ReceivedMail> = {}): ReceivedMail => ({
  ...{ key: '1.1', messageId: '<1@pemasok.example>', from: 'tagihan@pemasok.example', to: ['papers@toko.example'] },
  ...{ subject: 'Faktur November', text: '', automatic: false, whole: true, sentAt: new Date('2026-11-26T20:00:00Z') },
  ...{ attachments: [PDF], ...more },
})

const box = (mails: readonly ReceivedMail[]): Mailbox => ({
  what: 'a mailbox of the test',
  read: async keep => {
    for (const it of mails) await keep(it)
    return mails.length
  },
})

test('what hangs on a mail becomes papers once; what cannot is written down with its reason', async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const office = { db, now: () => NOW, newId, dayOf: () => '2026-11-27' as const }
  const take = (...mails: readonly ReceivedMail[]) => readPaperMails(office, box(mails))
  const two = mail({ messageId: '<2@x>', to: ['papers+invoice@toko.example'], attachments: [PDF, PNG, PNG, EXE] })
  // Two workers at once, and the same mail delivered again under another number.
  await Promise.all([take(mail(), two), take(mail(), two), take(mail({ key: '1.9' }))])
  await take(mail({ messageId: '<3@x>', attachments: [] }), mail({ messageId: '<4@x>', whole: false }))
  // The same Message-ID on another mail is another mail.
  await take(mail({ subject: 'Faktur lain' }))
  const [papers, mails] = await readOnly(db, async tx => [
    await listPapers(tx, { places: null, limit: 50 }),
    await listMails(tx),
  ])
  expect(papers.map(it => [it.kind, it.title]).sort()).toEqual([
    ['invoice', 'Faktur November 2'],
    ['invoice', 'Faktur November faktur.pdf'],
    ['other', 'Faktur November'],
    ['other', 'Faktur lain'],
  ])
  expect(mails.map(it => it.parts.map(part => part.fault ?? 'paper').join(' ')).sort()).toEqual([
    ...['', 'mail-too-large', 'paper', 'paper', 'paper paper file-type'],
  ])
  const paper = await readOnly(db, tx => getPaper(tx, papers.find(it => it.title === 'Faktur lain')!.id, null))
  expect(paper).toMatchObject({ source: 'mail', mail: { sender: 'tagihan@pemasok.example', subject: 'Faktur lain' } })
  expect(await readOnly(db, verifyPapers)).toMatchObject({ faults: [], documents: 4 })
  const { rows } = await db.pool.query("select detail->>'sender' as sender from papers.entry where document = $1", [
    paper!.id,
  ])
  expect(rows).toEqual([{ sender: 'tagihan@pemasok.example' }])
})
