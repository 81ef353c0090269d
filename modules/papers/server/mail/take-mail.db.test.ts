import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import type { Mailbox, ReceivedMail } from '#platform/mail/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { getPaper } from '../get-paper.ts'
import { readPaperMails, verifyPapers } from '../index.ts'
import { listPapers } from '../list-papers.ts'
import { decideMail, heldOf } from './decide-mail.ts'
import { listMails } from './list-mails.ts'
import { allowSender } from './senders.ts'

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

const officeOf = (db: Database) => {
  const failures: unknown[] = []
  const failed = (error: unknown) => void failures.push(error)
  return { db, failures, now: () => NOW, newId, dayOf: () => '2026-11-27' as const, failed }
}

const ready = async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  return db
}

test('what hangs on a mail becomes papers once; what cannot is written down with its reason', async () => {
  const db = await ready()
  const office = officeOf(db)
  await transact(db, tx => allowSender(tx, SYSTEM, NOW, '@pemasok.example'))
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

test('a mail nobody knows the sender of, or that cannot be taken in, waits for a person and holds up none behind it', async () => {
  const db = await ready()
  const office = officeOf(db)
  await transact(db, tx => allowSender(tx, SYSTEM, NOW, 'tagihan@pemasok.example'))
  await db.pool.query(`
    create function papers.trip() returns trigger language plpgsql as $$ begin raise exception 'tripped'; end $$;
    create trigger trip before insert on papers.document for each row when (new.title = 'Beracun') execute function papers.trip()`)
  const from = (n: number, more: Partial<ReceivedMail>) => mail({ key: `1.${n}`, messageId: `<${n}@x>`, ...more })
  const all = [
    from(1, { from: 'orang@asing.example', subject: 'Faktur asing' }),
    from(2, { subject: 'Beracun' }),
    from(3, { from: 'promo@asing.example', attachments: [] }),
    from(4, { from: 'orang@asing.example', subject: 'Nota asing' }),
    from(5, { from: 'virus@asing.example', subject: 'Lihat', attachments: [EXE] }),
    from(6, { subject: 'Faktur baik' }),
  ]
  expect(await readPaperMails(office, box(all))).toBe(6)
  await readPaperMails(office, box(all))
  expect(office.failures).toHaveLength(1)
  const list = async () => (await readOnly(db, listMails)).map(it => [it.subject, it.state, it.why] as const)
  expect((await list()).filter(([, state]) => state === 'held').toSorted()).toEqual([
    ['Beracun', 'held', 'failed'],
    ['Faktur asing', 'held', 'sender'],
    ['Nota asing', 'held', 'sender'],
  ])
  const papers = async () => (await readOnly(db, tx => listPapers(tx, { places: null, limit: 9 }))).map(it => it.title)
  expect(await papers()).toEqual(['Faktur baik'])
  const asked = async () => {
    const { rows } = await db.pool.query(`select topic, payload ->> 'about' as about from relay.message
      where topic like 'papers.mail-%' order by id`)
    return rows.map(it => [it.topic.slice(12), it.about])
  }
  const { id: broken } = (await readOnly(db, listMails)).find(it => it.subject === 'Beracun')!
  expect(await asked()).toEqual([
    ['held', 'orang@asing.example'],
    ['held', broken],
    ['held', 'orang@asing.example'],
  ])

  const decide = (id: string, take: boolean) => transact(db, tx => decideMail(tx, SYSTEM, office, { id, take }))
  // Tried again while it still fails, nothing is lost; mended, it is taken in.
  await expect(decide(broken, true)).rejects.toThrow('tripped')
  await db.pool.query('drop trigger trip on papers.document')
  expect([await decide(broken, true), await decide(broken, true)].map(it => it.ok)).toEqual([true, true])
  expect(await decide(broken, false)).toMatchObject({ refusal: 'mail-decided' })
  const [first, second] = await readOnly(db, tx => heldOf(tx, '@asing.example'))
  await decide(first!, true)
  await decide(second!, false)
  expect((await papers()).toSorted()).toEqual(['Beracun', 'Faktur asing', 'Faktur baik'])
  expect((await asked()).slice(3)).toEqual([
    ['decided', broken],
    ['decided', null],
    ['decided', 'orang@asing.example'],
  ])
  const { rows } = await db.pool.query('select count(*)::int as n from papers.mail_held')
  expect(rows).toEqual([{ n: 0 }])
  expect(await readOnly(db, verifyPapers)).toMatchObject({ faults: [], documents: 3 })
})
