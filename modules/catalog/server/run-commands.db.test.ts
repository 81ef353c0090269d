import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { itemsBySkus, runImportItems, runReadBarcode } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')

test('barcode read: for people, for programs, and how it ends', () => {
  const code = ']C1010899012101102817261231' + '10A1<GS>21S9'
  expect(runReadBarcode([code])).toMatchObject({ exit: 0, out: expect.stringContaining('expiry      2026-12-31') })
  const json = runReadBarcode([code, '--json'])
  expect(JSON.parse(json.out)).toMatchObject({ ok: true, value: { gtin: '08990121011028', batch: 'A1', serial: 'S9' } })
  expect(runReadBarcode(['8990121011029', '--json'])).toMatchObject({ exit: 1 })
  expect(runReadBarcode(['8990121011029']).out).toMatch(/^check-digit-wrong: /)
  expect(runReadBarcode(['04252614', '--eight-digits', 'either'])).toMatchObject({ exit: 0 })
  for (const wrong of [[], ['a', 'b'], ['a', '--what'], ['a', '--today', 'now'], ['a', '--eight-digits', 'x']])
    expect(runReadBarcode(wrong)).toMatchObject({ exit: 2, out: expect.stringContaining('usage') })
})

test('import items: dry run, wrong cells, saved', async () => {
  const db = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'ujung-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'barang.csv')
  writeFileSync(file, 'kode;nama;barcode;rak\nA;Satu;8990121011028;3\n')
  const run = (...args: string[]) => runImportItems(db, SYSTEM, now, args)
  expect(await run(file, '--dry-run')).toEqual({
    exit: 0,
    out: '1 baris: 1 baru, 0 berubah, 0 tetap, 0 kategori baru\nkolom dilewati: rak\nTidak ada yang disimpan.',
  })
  expect(await transact(db, tx => itemsBySkus(tx, ['A']))).toEqual([])
  expect(await run(file)).toMatchObject({ exit: 0, out: expect.stringContaining('Tersimpan.') })
  expect(await transact(db, tx => itemsBySkus(tx, ['A']))).toHaveLength(1)
  writeFileSync(file, 'kode;nama;barcode\nB;Dua;8990121011029\n')
  expect(await run(file, '--language', 'en')).toMatchObject({
    exit: 1,
    out: expect.stringContaining('row 2, barcode, "8990121011029": The last digit of the barcode is wrong'),
  })
  expect(JSON.parse((await run(file, '--json')).out)).toMatchObject({ ok: true, value: { committed: false } })
  expect(await run(join(folder, 'none.csv'))).toMatchObject({ exit: 1 })
  expect(await run()).toMatchObject({ exit: 2 })
})
