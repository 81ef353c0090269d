import { readOnly } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { migrateAll, openDatabase } from './database.ts'
import { noCompanyYet } from './init-company.ts'
import { openServer } from './open-server.ts'
import { payOf } from './pay-settings.ts'
import { readSettings } from './settings.ts'
import { startCode } from './start-code.ts'
import { untilStopped } from './until-stopped.ts'

/** `npm run serve`: one server process; run as many as you like on one DATABASE_URL. */
const settings = readSettings()
const log = openLog('serve')
const db = await openDatabase(settings, { max: 20, applicationName: 'ujung serve' })
await migrateAll(db)
const { secret, baseUrl, reach, shopUrl } = settings
const pay = payOf(process.env, false, baseUrl)
const server = await openServer({ db, log, secret, baseUrl, reach, pay, shopUrl })
const address = await server.listen(settings.port, settings.host)
log.info({ address }, 'serving')
if ((await readOnly(db, noCompanyYet)).ok)
  log.warn({ startCode: startCode(settings.secret) }, 'no company yet: begin on the desk with the start code')
untilStopped(log, async () => {
  await server.close()
  await db.close()
})
