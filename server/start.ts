import { readOnly } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { migrateAll, openDatabase } from './database.ts'
import { noCompanyYet } from './init-company.ts'
import { openServer } from './open-server.ts'
import { payOf } from './pay-settings.ts'
import { readSettings } from './settings.ts'
import { buildScreens } from './start/build-screens.ts'
import { chooseCompany } from './start/choose-company.ts'
import { prepareDemo } from './start/prepare-demo.ts'
import { welcome } from './start/welcome.ts'
import { startCode } from './start-code.ts'
import { startWork } from './start-work.ts'
import { untilStopped } from './until-stopped.ts'

/**
 * `npm start`: everything in one process. Without settings it is the demo company on an embedded database of its own;
 * once you have begun a company (`ujung init`, or DATABASE_URL) it is yours.
 */
const built = buildScreens(process.env)
const settings = readSettings(await chooseCompany(process.env))
const log = openLog('ujung', process.env.UJUNG_LOG ?? 'warn')
const db = await openDatabase(settings, { max: 20, applicationName: 'ujung start' })
await migrateAll(db)
const demo = settings.demo ? await prepareDemo(db, new Date(), console.log) : undefined
if (!(await built)) {
  await db.close()
  process.exit(1)
}
const { secret, baseUrl, port, host } = settings
const pay = payOf(process.env, settings.demo, baseUrl)
const server = await openServer({
  db,
  log,
  secret,
  baseUrl,
  reach: settings.reach,
  pay,
  shopUrl: settings.shopUrl,
  ...(demo && { pictureOf: demo.pictureOf }),
})
// Before anybody can enrol a till: its chain goes on from the demo's past.
const sold = (await demo?.sellPast(server.intake)) ?? 0
const address = await server.listen(port, host)
const work = await startWork(db, log, { ...settings, pay })
untilStopped(log, async () => {
  await server.close()
  await work.close()
  await db.close()
})
if (sold > 0) console.log(`${sold} penjualan contoh sudah masuk / demo sales are in.`)
const fresh = (await readOnly(db, noCompanyYet)).ok
console.log(welcome(address, settings.demo, fresh ? startCode(secret) : undefined))
