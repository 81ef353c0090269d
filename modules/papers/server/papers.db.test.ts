import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import type { OcrReader } from '#platform/ocr/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { brokenConstraint, type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { sheetPdf } from '#platform/printer/document/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { entryText } from '../rules/index.ts'
import { getPaper } from './get-paper.ts'
import {
  acceptFields,
  addVersion,
  type Capture,
  capturePaper,
  certifyDestruction,
  destroyDue,
  holdPaper,
  liftHold,
  readPaper,
  runExportPapers,
  runVerifyPapers,
  verifyPapers,
} from './index.ts'
import { listPapers } from './list-papers.ts'

let db: Database
beforeEach(async () => {
  db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
})

const NOW = new Date('2026-11-27T03:00:00.000Z')
const blind: OcrReader = { read: async () => null, close: async () => undefined }

const INVOICE =
  'FAKTUR\nNomor: INV-2026/77\nTanggal: 12 November 2026\nPemasok: PT Sumber Rejeki\nTotal: Rp 1.520.700\n'

const textFile = (text: string, name = 'invoice.txt') => ({ name, type: 'text/plain', bytes: Buffer.from(text) })

const paper = (more: Partial<Capture> = {}): Capture => ({
  ...{ id: newId(), kind: 'invoice', title: 'Faktur Sumber Rejeki', place: null, about: null, source: 'upload' },
  ...{ day: '2026-11-12', file: textFile(INVOICE) },
  ...more,
})

const capture = (it: Capture) => transact(db, tx => capturePaper(tx, 'ayu', NOW, it))
const read = (document: string, n = 1) => readPaper(db, blind, () => NOW, { document, n })
const verify = () => readOnly(db, verifyPapers)
const find = (text: string) => readOnly(db, tx => listPapers(tx, { text, places: null, limit: 10 }))

test('a paper is taken in once, read, found by word forms of both languages, and announced once', async () => {
  const it = paper()
  expect(await capture(it)).toMatchObject({ ok: true, value: { answer: 'created' } })
  expect(await capture(it)).toMatchObject({ ok: true, value: { answer: 'exists' } })
  expect(await capture({ ...it, file: textFile('another') })).toMatchObject({ refusal: 'paper-differs' })
  await read(it.id)
  await read(it.id)
  const detail = await readOnly(db, tx => getPaper(tx, it.id, null))
  expect(Object.fromEntries(detail!.fields.map(f => [f.name, f.proposed]))).toEqual({
    number: 'INV-2026/77',
    date: '2026-11-12',
    supplier: 'PT Sumber Rejeki',
    total: '1520700',
  })
  expect(detail!.life.map(entry => entry.what)).toEqual(['captured', 'read'])
  expect(await find('rejeki faktur')).toMatchObject([{ id: it.id, state: 'read' }])
  expect(await find('1520700')).toHaveLength(1)
  expect(await find('kontrak')).toEqual([])
  const { rows } = await db.pool.query("select payload from relay.message where topic = 'papers.read'")
  expect(rows).toMatchObject([{ payload: { document: it.id, kind: 'invoice', fields: 4 } }])
  expect(await verify()).toMatchObject({ faults: [], documents: 1, entries: 2 })
})

test('a PDF is read by its text', async () => {
  const frame = { title: 'Faktur', made: NOW, language: 'id' as const }
  const facts = [['Nomor', 'INV-2026/77'] as const, ['Tanggal', '12 November 2026'] as const]
  const from = { head: 'Pemasok', lines: ['PT Sumber Rejeki'] }
  const bytes = await sheetPdf(
    {
      ...{ from, heading: 'FAKTUR', number: '', parties: [], facts, columns: [{ head: 'Barang' }] },
      rows: [['Kopi']],
      ...{ totals: [['Total', 'Rp 1.520.700']], notes: [], signatures: ['Hormat kami'], foot: '' },
    },
    frame,
  )
  const it = paper({ file: { name: 'faktur.pdf', type: 'application/pdf', bytes } })
  await capture(it)
  await read(it.id)
  const detail = await readOnly(db, tx => getPaper(tx, it.id, null))
  expect(Object.fromEntries(detail!.fields.map(f => [f.name, f.proposed]))).toMatchObject({
    ...{ number: 'INV-2026/77', date: '2026-11-12', total: '1520700' },
  })
  expect(await find('kopi')).toMatchObject([{ id: it.id, state: 'read' }])
})

test.each([
  ['file-empty', textFile('')],
  ['file-type', { name: 'a.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ') }],
  ['file-is-other', { name: 'a.png', type: 'image/png', bytes: Buffer.from('GIF89a') }],
  ['file-too-large', { name: 'a.txt', type: 'text/plain', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 65) }],
])('%s is refused by name and leaves nothing', async (refusal, file) => {
  const said = await capture(paper({ file }))
  expect(said).toMatchObject({ ok: false, refusal })
  expect((said as { detail: string }).detail).toContain(file.name)
  expect(await verify()).toMatchObject({ documents: 0 })
})

test('what nobody knows is refused', async () => {
  expect(await capture(paper({ kind: 'recipe' }))).toMatchObject({ refusal: 'kind-unknown' })
  expect(await capture(paper({ place: newId() }))).toMatchObject({ refusal: 'place-unknown' })
})

test('a person accepts fields in the one way they are kept; a later version changes only what nobody accepted', async () => {
  const it = paper()
  await capture(it)
  await read(it.id)
  const accept = (name: string, value: string) =>
    transact(db, tx => acceptFields(tx, 'ayu', NOW, { id: it.id, values: [{ name, value }] }))
  expect(await accept('total', 'Rp 1.520.000')).toMatchObject({ ok: true, value: { values: { total: '1520000' } } })
  expect(await accept('date', 'kemarin')).toMatchObject({ refusal: 'value-unreadable' })
  expect(await accept('colour', 'red')).toMatchObject({ refusal: 'field-unknown' })
  const better = textFile(INVOICE.replace('INV-2026/77', 'INV-2026/78').replace('1.520.700', '9.999'), 'better.txt')
  const add = () => transact(db, tx => addVersion(tx, 'ayu', NOW, { id: it.id, file: better }))
  expect(await add()).toMatchObject({ value: { n: 2 } })
  expect(await add()).toMatchObject({ value: { n: 2 } })
  await read(it.id, 2)
  const detail = await readOnly(db, tx => getPaper(tx, it.id, null))
  const said = Object.fromEntries(detail!.fields.map(f => [f.name, f.value ?? f.proposed]))
  expect(said).toMatchObject({ number: 'INV-2026/78', total: '1520000' })
  expect(detail!.versions.map(v => v.n)).toEqual([2, 1])
  expect(await verify()).toMatchObject({ faults: [] })
})

test('a paper is destroyed when its time is over and nothing holds it; what is left proves that it was there', async () => {
  const [old, held, shared] = [paper({ day: '2014-05-01' }), paper({ day: '2014-05-01' }), paper()]
  const other = { ...old, file: textFile('only here') }
  for (const it of [other, held, shared]) await capture(it)
  const hold = newId()
  const keep = () =>
    transact(db, tx => holdPaper(tx, 'ayu', NOW, { id: hold, document: held.id, reason: 'sengketa 12/2026' }))
  expect([await keep(), await keep()]).toMatchObject([{ ok: true }, { ok: true }])
  const destroy = () => transact(db, tx => destroyDue(tx, 'ayu', NOW, '2026-11-27'))
  expect(await destroy()).toMatchObject([{ id: old.id, hashes: [sha256('only here')] }])
  expect(await destroy()).toEqual([])
  const { rows } = await db.pool.query('select hash from papers.content')
  expect(rows.map(row => row.hash)).toEqual([sha256(INVOICE)])
  await transact(db, tx => liftHold(tx, 'ayu', NOW, hold))
  expect(await destroy()).toMatchObject([{ id: held.id }])
  expect((await db.pool.query('select hash from papers.content')).rowCount).toBe(1)
  expect(await verify()).toMatchObject({ faults: [], documents: 3 })

  const certify = (id: string, language: 'id' | 'en', places: string[] | null = null) =>
    readOnly(db, tx => certifyDestruction(tx, id, language, places))
  const textOf = async (language: 'id' | 'en') => {
    const made = await certify(old.id, language)
    return made.ok ? [made.value.name, (await readPdf(made.value.pdf))!.text.replaceAll(/\s+/g, '')] : []
  }
  const [[idName, id], [enName, en]] = [await textOf('id'), await textOf('en')]
  // One deed at one moment has one certificate, whichever of its papers is asked for.
  for (const text of [id, en]) expect(text).toMatch(new RegExp(`${sha256('only here')}.*${sha256(INVOICE)}`))
  expect([idName, enName]).toEqual(['pemusnahan-2026-11-27-5.pdf', 'destruction-2026-11-27-5.pdf'])
  expect([id, en]).toEqual([
    expect.stringContaining('BeritaAcaraPemusnahan'),
    expect.stringContaining('27November2026,10:00'),
  ])
  expect(await certify(shared.id, 'id')).toMatchObject({ refusal: 'paper-kept' })
  expect(await certify(old.id, 'id', [newId()])).toMatchObject({ refusal: 'paper-kept' })
})

/** As somebody who owns the database can: past the guard. */
const asOwner = (sql: string) =>
  db.pool.query(`alter table papers.entry disable trigger all; ${sql}; alter table papers.entry enable trigger all;`)

test.each([
  ['a date', "update papers.document set day = '2020-01-01' where id = '$'", 'row-changed', 'document of paper'],
  ['a text', "update papers.version set text = 'x' where document = '$'", 'row-changed', 'version/1 of paper'],
  [
    'an amount',
    "update papers.field set proposed = '1' where document = '$' and name = 'total'",
    'row-changed',
    'field/total',
  ],
  ['a field put in', "insert into papers.field values ('$', 'more', '1', 1)", 'row-unaccounted', 'field/more'],
  ['a field taken out', "delete from papers.field where document = '$' and name = 'date'", 'row-missing', 'field/date'],
  ['the file', "update papers.content set bytes = 'x'", 'content-changed', 'version 1'],
  ['who did it', "update papers.entry set who = 'nobody' where document = '$'", 'entry-changed', 'Entry 1'],
  ['an entry taken out', 'delete from papers.entry where seq = 2', 'chain-broken', 'head names entry'],
])('even past the guard, a change of %s is found where it was made', async (_, sql, fault, where) => {
  const it = paper()
  await capture(it)
  await read(it.id)
  await asOwner(sql.replaceAll('$', it.id))
  const { faults } = await verify()
  expect(faults).toContainEqual(expect.objectContaining({ fault, detail: expect.stringContaining(where) }))
  expect((await runVerifyPapers(async () => db, [])).exit).toBe(1)
})

test.each([['update papers.entry set who = who'], ['delete from papers.entry'], ['truncate papers.entry cascade']])(
  'entries are append-only: %s',
  async sql => {
    await capture(paper())
    expect(brokenConstraint(await db.pool.query(sql).catch(error => error))).toBe('entry_append_only')
  },
)

test('forty people at once make one chain', async () => {
  const all = Array.from({ length: 40 }, (_, n) => paper({ title: `Faktur ${n}`, file: textFile(`${INVOICE}${n}`) }))
  await Promise.all(all.map(capture))
  expect(await verify()).toMatchObject({ faults: [], documents: 40, entries: 40 })
  // However few papers are looked at at a time, each is looked at.
  const last = all
    .map(it => it.id)
    .toSorted()
    .at(-1)!
  await asOwner(`update papers.version set text = 'x' where document = '${last}'`)
  const { faults, documents } = await readOnly(db, tx => verifyPapers(tx, 7))
  expect([documents, faults.map(it => it.document)]).toEqual([40, [last]])
})

test('what is exported is proven without this program', async () => {
  const it = paper({ about: 'purchasing.invoice/1' })
  await capture(it)
  await read(it.id)
  const folder = mkdtempSync(join(tmpdir(), 'ujung-papers-'))
  const said = await runExportPapers(async () => db, [folder, '--about', 'purchasing.invoice/1'])
  expect(said).toMatchObject({ exit: 0, data: { papers: 1, files: 1 } })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const [{ files, life }] = manifest.papers
  expect(sha256(readFileSync(join(folder, files[0].name), 'utf8'))).toBe(files[0].hash)
  for (const { digest, ...entry } of life) expect(sha256(entryText(entry))).toBe(digest)
  expect((await runExportPapers(async () => db, [folder, '--about', 'nothing'])).exit).toBe(1)
  expect((await runExportPapers(async () => db, [])).exit).toBe(2)
})

test('a worker that is killed in the midst reads again and writes down once', async () => {
  const it = paper()
  await capture(it)
  await Promise.all([read(it.id), read(it.id), read(it.id)])
  expect(await verify()).toMatchObject({ faults: [], entries: 2 })
})
