import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { furnishCentre } from '#demo/distribution/furnish-centre.ts'
import { sentGoods } from '#demo/distribution/plan.ts'
import { runTransfers } from '#demo/distribution/run-transfers.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, personOf } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { makeWave } from '#modules/distribution/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { serverOf } from '#server/testing/server-of.ts'
import { buildHandheld, handOn, PATIENCE, SIZE } from './testing/phone.ts'

// A picker at the centre walks a list, the network gone in the middle, one shelf empty; then packs.

const CENTRE = demoId('place', 'CKR')
const yohanes = personOf('yohanes')
const items = demoItems()

type Pick = { bin: string; item: string; qty: number; slot: string; to: string }

let db: Database
let browser: Browser
let page: Page
let port: number
let picks: readonly Pick[]

const { text, button, open, scan, unsent, allSent, installed, picture } = handOn(
  () => page,
  () => `http://127.0.0.1:${port}`,
)

const { startServer, stopServer } = serverOf(() => ({ db, port }))

/** Two transfers of three items each, released and in one wave. */
const makeWork = (now: Date, day: string) =>
  transact(db, async tx => {
    const sent = sentGoods(items, 65)
    await furnishCentre(tx, now, { day, began: day }, sent)
    const cartonOf = (n: number) => ({ item: sent[n]!.id, qty: sent[n]!.units.find(u => u.code === 'ctn')!.holds })
    const transfers = ['KMG', 'DGO'].map((code, t) => ({
      ...{ reaches: 'released' as const, id: randomUUID(), to: demoId('place', code), hoursAgo: 3, cages: 1 },
      goods: [0, 1, 2].map(n => cartonOf(t * 3 + n)),
    }))
    await runTransfers(tx, now, transfers)
    const wave = { id: randomUUID(), place: CENTRE, transfers: transfers.map(it => it.id) }
    expect(await makeWave(tx, SYSTEM, now, wave)).toMatchObject({ ok: true })
    return tx.rows<Pick>(
      `select p.bin, tl.item, p.qty, p.slot, g.code as "to" from distribution.pick p
       join distribution.transfer_line tl on tl.id = p.line join distribution.transfer t on t.id = tl.transfer
       join company.place g on g.id = t.to_place order by p.seq`,
    )
  })

beforeAll(async () => {
  buildHandheld()
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items, history: [], from: today, today })
  picks = await makeWork(now, today)
  port = await freePort()
  await startServer()
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  page = await (await browser.newContext({ viewport: SIZE, locale: 'id-ID' })).newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await stopServer()
  await db?.close()
})

afterEach(({ task }) => (task.result?.state === 'fail' ? picture(`failed-${task.id}`) : undefined))

const itemOf = (n: number) => items.find(item => item.id === picks[n]!.item)!
const pieceOf = (n: number) => itemOf(n).barcodes.find(b => b.kind === 'gtin-13')!.code
const carton = (n: number) => itemOf(n).barcodes.find(b => b.kind === 'gtin-14')?.code
const pcs = (n: number) => String(picks[n]!.qty / 1000)

/** To the shelf and one piece scanned; the rest by a touch. */
const pickWhole = async (n: number) => {
  await scan(picks[n]!.bin)
  await text('Benar, ini raknya').waitFor()
  await scan(pieceOf(n))
  await button(`Semua di kotak ${picks[n]!.slot}`).click()
  await text(`${pcs(n)} pcs ke kotak ${picks[n]!.slot}`).waitFor()
}

test('the next list is taken, and leads to the first shelf of the walk', async () => {
  await open()
  await page.getByLabel('Nama masuk').fill('yohanes')
  await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await button(/^Ambil/).click({ timeout: 30_000 })
  await button('Ambil daftar berikutnya').waitFor(PATIENCE)
  await picture('lists')
  await button('Ambil daftar berikutnya').click()
  await page.getByText(picks[0]!.bin, { exact: true }).waitFor(PATIENCE)
  await text('0 dari 6').waitFor()
  await picture('to-bin')
})

test('shelf, then goods, then tote; a wrong shelf and wrong goods are told', async () => {
  await scan(picks[1]!.bin)
  await text(`Bukan rak ini: ke ${picks[0]!.bin}`).waitFor()
  await scan(pieceOf(0))
  await text(`Pindai rak ${picks[0]!.bin} dulu`).waitFor()
  await picture('bin-first')
  await scan(picks[0]!.bin)
  await scan(pieceOf(1))
  await text(`Bukan ini: ambil ${itemOf(0).name}`).waitFor()
  await scan(pieceOf(0))
  await text(`1 dari ${pcs(0)} pcs`)
    .first()
    .waitFor()
  await picture('counting')
  await button(`Semua di kotak ${picks[0]!.slot}`).click()
  await text(`${pcs(0)} pcs ke kotak ${picks[0]!.slot}`).waitFor()
  await text('1 dari 6').waitFor()
})

test('without a network the walk goes on, through a reload; a whole carton is one scan; an empty shelf has a reason', async () => {
  await installed()
  await stopServer()
  await scan(picks[1]!.bin)
  await text('Benar, ini raknya').waitFor()
  expect(carton(1)).toBeDefined()
  await scan(carton(1)!)
  await text(`${pcs(1)} pcs ke kotak ${picks[1]!.slot}`).waitFor()
  await page.reload()
  await page.getByText(picks[2]!.bin, { exact: true }).first().waitFor(PATIENCE)
  await text('2 dari 6').waitFor()
  await scan(picks[2]!.bin)
  await text('Benar, ini raknya').waitFor()
  await button('Kurang').click()
  await page.keyboard.press('Tab')
  await page.getByRole('dialog').getByLabel('Rak kosong').check()
  await picture('short')
  await button('Catat kurang').click()
  await text(`hanya 0 dari ${pcs(2)} pcs`).waitFor()
  await button('Nanti saja').click()
  await page.getByText(picks[4]!.bin, { exact: true }).first().waitFor()
  for (const n of [4, 5, 3]) await pickWhole(n)
  await text('Daftar selesai').waitFor()
  await picture('finished')
  expect(await unsent()).toBe('5')
})

test('with the network back both transfers are picked, the empty shelf is somebody’s task, and one is packed', async () => {
  await startServer()
  await allSent()
  const transfers = await db.pool.query('select distinct state from distribution.transfer')
  expect(transfers.rows).toEqual([{ state: 'picked' }])
  const said = await db.pool.query(
    'select count(*)::int as n, count(*) filter (where got < qty)::int as short, min(who) as who from distribution.pick',
  )
  expect(said.rows).toEqual([{ n: 6, short: 1, who: yohanes.id }])
  const tasks = await db.pool.query("select detail ->> 'reason' as reason from flow.task where kind = 'pick-short'")
  expect(tasks.rows).toEqual([{ reason: 'Rak kosong' }])
  await open('#/pick')
  await button(/KMG/).click(PATIENCE)
  await page.getByLabel('Palet').check()
  await picture('pack')
  await button('Semua masuk satu palet').click()
  await text(/dikemas, siap dimuat/).waitFor()
  await text(/Cetak labelnya/).waitFor(PATIENCE)
  await picture('packed')
  const units = await db.pool.query(
    `select u.kind, u.sscc, t.state, count(*)::int as items from distribution.unit u join distribution.transfer t on t.id = u.transfer
     join distribution.unit_content x on x.unit = u.id group by 1, 2, 3`,
  )
  const there = picks.filter((pick, n) => pick.to === 'KMG' && n !== 2)
  expect(units.rows).toEqual([
    { kind: 'pallet', sscc: expect.stringMatching(/^\d{18}$/), state: 'packed', items: there.length },
  ])
})
