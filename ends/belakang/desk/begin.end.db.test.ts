import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import type { Database } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

// A company begins on this screen, from an empty database to its first price book.

const SECRET = 'a secret of thirty-two letters or more'
const PASSWORD = 'hujan turun di bulan juni'

let db: Database
let server: Server
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'the desk builds').not.toMatch(/error/i)
  db = await testDatabase({ keep: true })
  const port = await freePort()
  address = `http://localhost:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
  page.setDefaultTimeout(20_000)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

/** A picture of what a person sees, where somebody asked for pictures. */
const picture = async (name: string) => {
  const folder = process.env.UJUNG_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const text = (what: string | RegExp) => page.getByText(what)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: string | RegExp) => page.getByLabel(name)
const one = async (sql: string) => (await db.pool.query(sql)).rows[0] as Record<string, unknown>

test('an empty installation asks for company, places and owner, and opens the guide signed in', async () => {
  await page.goto(`${address}/desk/`)
  await page.getByRole('heading', { name: 'Mulai perusahaan Anda' }).waitFor()
  await picture('1-company')
  await field('Nama dagang').fill('Toko Maju')
  await field('Alamat').fill('Jl. Merdeka 1, Bandung')
  await button('Lanjut').click()
  await field('Nama tempat').fill('Dago')
  expect(await field('Kode').inputValue()).toBe('DGA')
  await field('Kode').fill('DGO')
  await field('Kasa').fill('2')
  await button('Tambah tempat').click()
  await field('Nama tempat').nth(1).fill('Gudang')
  await picture('2-places')
  await button('Hapus Gudang').click()
  await button('Lanjut').click()
  await field('Nama Anda').fill('Sari Dewi')
  await field('Nama masuk').fill('sari')
  await field('Kata sandi').fill('pendek')
  await field('Sekali lagi').fill('pendek')
  await button('Mulai').click()
  await text('paling sedikit').first().waitFor()
  await field('Kata sandi').fill(PASSWORD)
  await field('Sekali lagi').fill(PASSWORD)
  await picture('3-owner')
  await button('Mulai').click()
  await page.getByRole('heading', { name: 'Penyiapan' }).waitFor()
  await text(/dari \d+ langkah/).waitFor()
  await picture('4-guide')
  expect(await one('select count(*)::int as n from company.register')).toEqual({ n: 2 })
})

test('opening balances are refused until they balance, then stand in the books', async () => {
  await page.goto(`${address}/desk/books/opening`)
  await field('Debit, Baris 1').fill('90.000.000')
  await field('Rincian, Baris 1').fill('bca')
  await field('Kredit, Baris 3').fill('35.000.000')
  await text('Selisih Rp55.000.000').waitFor()
  expect(await button('Bukukan saldo awal').isDisabled()).toBe(true)
  await picture('5-opening')
  await button('Masukkan selisih ke modal').click()
  await text('Seimbang').waitFor()
  await button('Bukukan saldo awal').click()
  await text('Saldo awal dibukukan').waitFor()
  await page.getByRole('table', { name: 'Yang sudah dibukukan' }).waitFor()
  await picture('6-opened')
})

test('a place has its hours, its QRIS from the shop’s own code, and its last words', async () => {
  await page.goto(`${address}/desk/places`)
  await page.getByRole('link', { name: 'Dago' }).click()
  await field('Senin, Buka').fill('16:00')
  await field('Senin, Tutup').fill('02:00')
  await button('Samakan semua hari dengan Senin').click()
  await button('Tambah tanggal').click()
  await field('Tanggal').fill('2026-12-25')
  await button('Simpan').first().click()
  await text('Disimpan').first().waitFor()
  expect(await one('select count(*)::int as n, min(closes)::int as closes from company.place_hours')).toEqual({
    ...{ n: 7, closes: 1560 },
  })
  await field('Isi kode QRIS statis').fill('000201')
  await text('Kode ini tidak terbaca').waitFor()
  const code = await staticCode()
  await field('Isi kode QRIS statis').fill(code)
  expect(await field('NMID').inputValue()).toBe('ID1020000000001')
  await button('Simpan').nth(1).click()
  await text('QRIS disimpan').waitFor()
  await field('Pakai kata-kata perusahaan').uncheck()
  await field('Kata penutup struk').fill('Barang bisa ditukar 7 hari\nIG @tokomaju')
  await button('Simpan').nth(2).click()
  await expect
    .poll(async () => (await one('select receipt_footer from company.v_place')).receipt_footer)
    .toContain('7 hari')
  await picture('7-place')
})

const staticCode = async () => {
  const { staticQris } = await import('#modules/payments/rules/index.ts')
  const merchant = {
    ...{ acquirer: 'ID.CO.CONTOH.WWW', merchantPan: '936009990000000012', merchantId: '000000000000001' },
    ...{
      nmid: 'ID1020000000001',
      criteria: 'UMI',
      category: '5812',
      name: 'TOKO MAJU',
      city: 'BANDUNG',
      postal: '40135',
    },
  }
  const code = staticQris(merchant)
  if (!code.ok) throw new Error(code.detail)
  return code.value
}

test('an item is made, photographed, priced, and what will change is seen before it is published', async () => {
  await page.goto(`${address}/desk/items/new`)
  await field(/^Nama \*?$/)
    .first()
    .fill('Kopi Toraja')
  await field(/^SKU/).fill('KOPI-1')
  await button('Simpan').click()
  await text('Barang disimpan').waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kopi.png', mimeType: 'image/png', buffer: await drawing() })
  await text('Foto disimpan').waitFor()
  await page.getByRole('img', { name: 'Kopi Toraja 1' }).waitFor()
  await picture('8-item')
  await page.goto(`${address}/desk/prices/working`)
  await text('Belum ada yang berubah').or(text('Yang berubah')).first().waitFor()
  await field('Cari barang untuk melihat dan mengubah harganya').fill('KOPI-1')
  await page.getByRole('option', { name: /KOPI-1/ }).click()
  await field('Harga per pcs').fill('25.000')
  await button('Simpan harga').click()
  await text('Harga disimpan di draf').waitFor()
  await button('Terbitkan buku baru').click()
  await page.getByRole('dialog').getByText('Kopi Toraja').waitFor()
  await page.getByRole('dialog').getByText('Rp25.000').waitFor()
  await picture('9-publish')
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan buku baru' }).click()
  await text('Buku nomor 1 terbit').waitFor()
})

/** A small picture, drawn by the browser itself. */
const drawing = async (): Promise<Buffer> => {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 900
    canvas.getContext('2d')?.fillRect(200, 200, 900, 500)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(url.split(',')[1]!, 'base64')
}

test('a promotion is written in plain words, tried on a basket, and goes into the next book', async () => {
  await page.goto(`${address}/desk/prices/promotions`)
  await button('Promosi baru').click()
  await text('Beri nama untuk struk.').first().waitFor()
  await field('Nama di struk').fill('Hemat Kopi')
  await page.locator('label', { hasText: 'Semua barang' }).first().click()
  await field('Persen').fill('10')
  await button('Isi contoh').click()
  await text('Promosi ini memotong Rp7.500').waitFor()
  await field('Hanya anggota').check()
  await text('Promosi ini memotong Rp7.500').waitFor()
  await picture('10-promotion')
  await button('Simpan promosi').click()
  await text('Promosi disimpan').waitFor()
  await page.goto(`${address}/desk/prices`)
  await button('Terbitkan buku baru').click()
  await page.getByRole('dialog').getByText('Hemat Kopi').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan buku baru' }).click()
  await text('Buku nomor 2 terbit').waitFor()
  await page.goto(`${address}/desk/prices/promotions`)
  await page.getByRole('link', { name: 'Ubah' }).click()
  expect(await field('Nama di struk').inputValue()).toBe('Hemat Kopi')
  expect(await field('Hanya anggota').isChecked()).toBe(true)
})

test('the desk says it all in English too', async () => {
  await button(/^Akun saya/).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  for (const [path, name] of [
    ['/prices/promotions/new', 'New promotion'],
    ['/books/opening', 'Books'],
    ['/places/holidays', 'Holidays'],
    ['/setup', 'Set-up'],
  ] as const) {
    await page.goto(`${address}/desk${path}`)
    await page.getByRole('heading', { name, exact: true }).first().waitFor()
    await picture(`en${path.replaceAll('/', '-')}`)
  }
})
