import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { deployDiagram } from '#modules/flow/server/index.ts'
import { acceptFields, allowSender } from '#modules/papers/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { addJob } from '#platform/jobs/index.ts'
import { imapPeer, type StoredMail } from '#platform/mail/testing/imap-peer.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { sheetPdf } from '#platform/printer/document/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { startWork } from './start-work.ts'

const FORM = {
  type: 'object',
  required: ['total'],
  properties: { total: { type: 'integer', title: 'Total' }, number: { type: 'string', title: 'Nomor' } },
}

const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ujung="https://ujung.id/bpmn" id="d" targetNamespace="x">
  <process id="faktur-masuk" isExecutable="true">
    <startEvent id="s"><extensionElements><ujung:form>${JSON.stringify(FORM)}</ujung:form></extensionElements></startEvent>
    <userTask id="look" name="Look"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="look"/>
  </process></definitions>`

const LINES = { columns: [{ head: 'Barang' }], rows: [['Mi goreng']], totals: [['Total', 'Rp 1.520.700']] } as const
const BARE = { parties: [], notes: [], signatures: [], foot: '', ...LINES }

const invoicePdf = async () => {
  const facts = [
    ['Nomor faktur', 'INV-2026/77'],
    ['Jatuh tempo', '12 Desember 2026'],
  ] as const
  const sheet = { ...BARE, from: { head: 'PT Sumber Rejeki', lines: [] }, heading: 'FAKTUR', number: '', facts }
  return sheetPdf(sheet, { title: 'Faktur', language: 'id', made: new Date('2026-11-12T03:00:00Z') })
}

const mail = (from: string, pdf: Uint8Array) =>
  [
    ...[`Message-ID: <${from}>`, `From: ${from}`, 'To: papers+invoice@toko.example', 'Subject: Faktur November'],
    ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '', '--x'],
    ...['Content-Type: application/pdf; name="faktur.pdf"', 'Content-Transfer-Encoding: base64', ''],
    ...[Buffer.from(pdf).toString('base64'), '--x--', ''],
  ].join('\r\n')

test('a mail on an IMAP server becomes a paper that is read and waits for a person, whose word begins its process once', async () => {
  const db = await testDatabase()
  const pdf = await invoicePdf()
  const mails: StoredMail[] = ['tagihan@pemasok.example', 'orang@asing.example'].map((from, n) => ({
    ...{ uid: n + 1, source: mail(from, pdf), seen: false },
  }))
  await db.pool.query(`update papers.kind set begins = 'faktur-masuk' where word = 'invoice'`)
  await transact(db, tx => allowSender(tx, SYSTEM, new Date(), '@pemasok.example'))
  const papersImap = `imap://papers:rahasia@${await imapPeer(mails)}`
  const mailing = {
    smtp: null,
    mailFrom: 'toko@toko.example',
    dir: tmpdir(),
    secret: 'x'.repeat(32),
    baseUrl: 'http://x',
  }
  const work = await startWork(db, openLog('test', 'silent'), { ...mailing, papersImap })
  onTestFinished(() => work.close())
  await transact(db, tx => addJob(tx, 'read-paper-mails', {}))
  const tasks = async () =>
    (await db.pool.query('select kind, detail from flow.task order by kind')).rows as { kind: string; detail: object }[]
  await expect.poll(async () => (await tasks()).length, { timeout: 20_000, interval: 50 }).toBe(2)
  expect(await tasks()).toMatchObject([
    { kind: 'paper-check', detail: { kind: 'invoice', title: 'Faktur November' } },
    { kind: 'paper-mail', detail: { sender: 'orang@asing.example', subject: 'Faktur November', why: 'sender' } },
  ])
  const { rows } = await db.pool.query('select name, proposed from papers.field order by name')
  expect(rows).toEqual([
    { name: 'due', proposed: '2026-12-12' },
    { name: 'number', proposed: 'INV-2026/77' },
    { name: 'total', proposed: '1520700' },
  ])
  expect(mails.map(it => it.seen)).toEqual([true, true])

  // What the person accepts begins the process that the kind names: first one that is not deployed, then in earnest.
  const { rows: papers } = await db.pool.query<{ id: string }>('select id from papers.document')
  const accept = (total: string) =>
    transact(db, tx =>
      acceptFields(tx, 'system', new Date(), { id: papers[0]!.id, values: [{ name: 'total', value: total }] }),
    )
  await accept('1.520.700')
  await expect
    .poll(async () => (await tasks()).map(it => it.kind), { timeout: 20_000, interval: 50 })
    .toContain('paper-process')
  const deployed = await transact(db, tx => deployDiagram(tx, 'system', new Date(), { xml: PROCESS }))
  expect(deployed).toMatchObject({ ok: true })
  await accept('1.520.800')
  await accept('1.520.900')
  const begun = async () => (await db.pool.query('select value from flow.v_variable where name = $1', ['total'])).rows
  await expect.poll(begun, { timeout: 6_000, interval: 50 }).toHaveLength(1)
  const open = `select kind from flow.task where done_at is null order by kind`
  await expect
    .poll(async () => (await db.pool.query(open)).rows.map(row => row.kind), { timeout: 20_000, interval: 50 })
    .toEqual(['paper-check', 'paper-mail', 'process-work'])
  const { rows: known } = await db.pool.query(`select b.process, v.value from papers.begun b
    join flow.v_variable v on v.instance = b.instance and v.name = 'paper'`)
  expect(known).toEqual([{ process: 'faktur-masuk', value: papers[0]!.id }])
})
