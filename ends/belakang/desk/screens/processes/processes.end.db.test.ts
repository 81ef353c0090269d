import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { deployDiagram, startInstances, sweepFlow } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'
import { blankDiagram } from './designer/blank.ts'

const SECRET = 'a secret of thirty-two letters or more'

let db: Database
let server: Server
let browser: Browser
let page: Page
let address: string
const thrown: string[] = []

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  db = await testDatabase({ keep: true })
  await migrateJobs(db, openLog('test', 'silent'))
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  const port = await freePort()
  address = `http://localhost:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })).newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', error => thrown.push(error.message))
  await page.goto(`${address}/desk/`)
  await page.getByLabel('Nama masuk').fill('melati')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await button('Masuk').first().click()
  await page.getByRole('heading', { name: 'Hari ini' }).waitFor()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const settle = async () => {
  while ((await sweepFlow(db, {}, new Date())) > 0);
}
/** Where SHOTS names a folder, the screens are kept for eyes. */
const shoot = async (name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

test('the library is deployed by one press', async () => {
  await page.goto(`${address}/desk/processes`)
  await page.getByText('Belum ada proses yang dipasang').waitFor()
  await button('Pasang semua').click()
  await page.getByText('10 proses dipasang').waitFor()
  await page.getByRole('link', { name: 'Pengajuan cuti' }).waitFor()
})

test('a person begins a process by its form, which says what is missing', async () => {
  await page.goto(`${address}/desk/tasks`)
  await button('Mulai proses').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Proses' }).click()
  await page.getByRole('option', { name: 'Pengajuan cuti' }).click()
  await button('Mulai').click()
  await dialog.getByText('Wajib diisi').first().waitFor()
  await dialog.getByRole('combobox', { name: 'Jenis' }).click()
  await page.getByRole('option', { name: 'Sakit' }).click()
  await dialog.getByLabel('Mulai').first().fill('2026-12-21')
  await dialog.getByLabel('Sampai').fill('2026-12-21')
  await dialog.getByLabel('Hari kerja').fill('1')
  await shoot('start-form')
  await button('Mulai').click()
  await page.getByText('Pengajuan cuti dimulai').waitFor()
  await settle()
  const { rows } = await db.pool.query("select detail ->> 'node' as node from flow.task where done_at is null")
  expect(rows).toEqual([{ node: 'record' }])
})

test('the task shows what is known, and its end moves the token on', async () => {
  await page.reload()
  await button(/^Semua/).click()
  await page.getByText('Catat cuti dan pengganti').click()

  // The instance itself: where it stands, what it knows and what happened.
  await page.goto(`${address}/desk/processes/leave-request`)
  await page.getByRole('table', { name: 'Jalannya proses' }).getByRole('link').click()
  await page.getByText('di sini', { exact: true }).waitFor()
  const waits = page.getByRole('table', { name: 'Yang ditunggu sekarang' })
  await waits.getByText('Catat cuti dan pengganti').waitFor()
  await page.getByText('2026-12-21').first().waitFor()
  await page.getByRole('table', { name: 'Riwayat' }).getByText('dimulai').waitFor()
  await shoot('instance')
  await page.setViewportSize({ width: 390, height: 844 })
  await shoot('instance-phone')
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(thrown).toEqual([])
  await waits.getByRole('link', { name: 'Buka tugas' }).click()
  await page.waitForURL(/tasks.*id=/)
  await page.locator('article dd').getByText('Melati Kusumawardani').waitFor()
  await page.getByText('21 Des 2026').first().waitFor()
  await shoot('task-form')
  await button(/Selesai/)
    .last()
    .click()
  await button(/selesaikan/i).click()
  await expect
    .poll(async () => (await db.pool.query('select status from flow.instance')).rows)
    .toEqual([{ status: 'done' }])
})

test('the diagram shows how often and how long; it is changed, checked, tried and deployed as the next version', async () => {
  await page.goto(`${address}/desk/processes/leave-request`)
  await page.getByText('BPMN.iO').or(page.locator('.bjs-powered-by')).first().waitFor()
  await page.getByText('Frekuensi').click()
  await page.getByText('1×').first().waitFor()
  await shoot('figures')
  await button('Ubah').click()
  await page.locator('[data-element-id="record"]').first().click()
  await page.getByLabel('Nama', { exact: true }).fill('Catat cuti')
  await page.getByLabel('Nama Inggris').click()
  await shoot('designer')
  // What cannot run is told by its element.
  await page.getByLabel(/JSON Schema/).fill('{"type":"array"}')
  await page.getByLabel('Nama Inggris').click()
  await button('Periksa').first().click()
  await page.getByText('1 elemen tidak bisa dijalankan').waitFor()
  await shoot('check')
  await page.getByText(/its form cannot be shown/).click()
  await page.getByText('Elemen', { exact: true }).click()
  await page.getByLabel(/JSON Schema/).fill('')
  // Drawn in the form editor, it is the form of the step.
  await button('Rancang formulir').click()
  await page.getByRole('dialog').locator('.fjs-form-field, .fjs-editor-container').first().waitFor()
  await shoot('form-editor')
  await button('Pakai formulir ini').click()
  await page.getByLabel('Nama Inggris').click()
  await page.getByText('Uji jalan').click()
  await page.getByLabel('Variabel awal (JSON)').fill('{ "kind": "sick", "days": 1 }')
  await button('Mulai uji').click()
  // Its table is deployed with it, and answers by itself.
  await page.getByText(/dijawab leave-route versi 1/).waitFor()
  await page.locator('.is-here[data-element-id="record"]').waitFor()
  await shoot('trial')
  await button('done').click()
  await page.getByText('Proses berakhir: selesai').waitFor()
  await button('Pasang versi ini').click()
  await page.getByText('Dipasang: leave-request 2').waitFor()
  expect(thrown).toEqual([])
})

test('a decision table is opened, drawn and can be deployed', async () => {
  await page.goto(`${address}/desk/processes/decisions/leave-route`)
  await page.locator('.tjs-table').waitFor()
  await button('Pasang versi ini').click()
  await page.getByText(/Dipasang: leave-route 2|sudah terpasang/).waitFor()
  await shoot('decision')
  expect(thrown).toEqual([])
})

test('a new decision table is named, drawn and deployed', async () => {
  await page.goto(`${address}/desk/processes`)
  await page.getByRole('link', { name: 'Tabel keputusan baru' }).click()
  await page.getByLabel('Nama', { exact: true }).fill('Rute pengeluaran')
  await shoot('decision-new')
  await button('Gambar tabelnya').click()
  await page.locator('.tjs-table').waitFor()
  await shoot('decision-drawn')
  await button('Pasang versi ini').click()
  await page.waitForURL(/decisions\/rute-pengeluaran$/)
  expect(thrown).toEqual([])
})

test('what runs moves to a version whose step has another name, once a person has said which', async () => {
  const first = blankDiagram('moves').replace('<bpmn:userTask id="step">', '<bpmn:userTask id="step" name="Periksa">')
  const second = first.replaceAll('"step"', '"look"').replaceAll('"step_di"', '"look_di"').replace('Periksa', 'Lihat')
  const now = new Date()
  const id = newId()
  await transact(db, async tx => {
    await deployDiagram(tx, 'system', now, { xml: first })
    await startInstances(tx, 'system', now, [{ id, process: 'moves', variables: {}, subject: null, place: null }])
  })
  await settle()
  await transact(db, tx => deployDiagram(tx, 'system', now, { xml: second }))
  await page.goto(`${address}/desk/processes/moves`)
  await button('Pindahkan yang berjalan').click()
  const dialog = page.getByRole('dialog')
  await button('Lihat dulu').click()
  await dialog.getByText('0 akan pindah, 1 tetap').waitFor()
  await dialog.getByRole('combobox', { name: 'Periksa' }).click()
  await page.getByRole('option', { name: 'Lihat' }).click()
  await button('Lihat dulu').click()
  await dialog.getByText('1 akan pindah, 0 tetap').waitFor()
  await shoot('move')
  await button('Pindahkan').click()
  await dialog.getByText('1 pindah, 0 tetap').waitFor()
  const { rows } = await db.pool.query('select version from flow.v_instance where id = $1', [id])
  expect(rows).toEqual([{ version: 2 }])
  expect(thrown).toEqual([])
})
