import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { demoHistory } from '#demo/history.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { loadHistory } from '#demo/load-history.ts'
import { makeFacts } from '#demo/make-facts.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'
import { pictureOf } from '#demo/pictures/picture-of.ts'
import { demoPriceBook } from '#demo/price-book.ts'
import { addDays } from '#kernel/moment.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { migrateAll, openDatabase } from './database.ts'
import { openServer } from './open-server.ts'
import { PROJECT_ROOT, readSettings } from './settings.ts'
import { startWork } from './start-work.ts'
import { untilStopped } from './until-stopped.ts'

/**
 * `npm start`: everything in one process. Without settings it is the demo company on an embedded database of its own;
 * with UJUNG_DEMO=0, or DATABASE_URL, it is your company, which begins at the first-run screen or with `ujung init`.
 */
const HISTORY_DAYS = 3

const demo = process.env.UJUNG_DEMO ? !['0', 'false', 'no'].includes(process.env.UJUNG_DEMO) : !process.env.DATABASE_URL
if (demo) process.env.UJUNG_DIR ??= join('.ujung', 'demo')
process.env.UJUNG_DEMO = demo ? '1' : '0'

// UJUNG_BUILD=0 serves what was built last, for whoever works on the server alone.
if (process.env.UJUNG_BUILD !== '0') {
  const build = spawnSync(process.execPath, [join(PROJECT_ROOT, 'tools/build.ts')], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

const settings = readSettings()
const log = openLog('ujung', process.env.UJUNG_LOG ?? 'warn')
const db = await openDatabase(settings, { max: 20, applicationName: 'ujung start' })
await migrateAll(db)

const items = demo ? demoItems() : []
const bySku = new Map(items.map(item => [item.sku, item]))
const momentOf = momentsIn('Asia/Jakarta')
const today = momentOf(new Date()).day
const fresh = demo && !(await readOnly(db, readCompany))
const from = addDays(today, -HISTORY_DAYS)
const history = fresh
  ? [...demoHistory({ items, from, days: HISTORY_DAYS + 1 })].filter(basket => basket.at < new Date().toISOString())
  : []
if (fresh) await loadDemo(db, { now: new Date(), items, history, from, today })

const server = await openServer({
  db,
  log,
  secret: settings.secret,
  baseUrl: settings.baseUrl,
  pictureOf: sku => {
    const item = bySku.get(sku)
    return item && pictureOf(item)
  },
})
const address = await server.listen(settings.port, settings.host)
const work = await startWork(db, log)
untilStopped(log, async () => {
  await server.close()
  await work.close()
  await db.close()
})

console.log(`
Ujung  ${address}

  Meja / desk    ${address}/desk/
  Kasir / till   ${address}/pos/
  API            ${address}/api/openapi.json
`)
if (demo) {
  const width = Math.max(...DEMO_PEOPLE.map(p => p.user.length))
  console.log(`Perusahaan contoh / demo company: Toko Melati. Kata sandi / password: ${DEMO_PASSWORD}`)
  for (const { user, name, role, pin } of DEMO_PEOPLE)
    console.log(`  ${user.padEnd(width)}  PIN ${pin}  ${name} (${role})`)
}
if (fresh) {
  const book = openPriceBook(demoPriceBook(items))
  const names = new Map(items.map(item => [item.id, item.name]))
  const facts = makeFacts(history, { book, momentOf, nameOf: id => names.get(id)! })
  const created = await loadHistory(server.intake, facts)
  console.log(`\n${created} penjualan contoh sudah masuk / demo sales are in.`)
}
