import { openLog } from '#platform/telemetry/index.ts'
import { migrateAll, openDatabase } from './database.ts'
import { payOf } from './pay-settings.ts'
import { readSettings } from './settings.ts'
import { startWork } from './start-work.ts'
import { untilStopped } from './until-stopped.ts'

/** `npm run work`: one worker process; run as many as you like beside the servers. */
const settings = readSettings()
const log = openLog('work')
const db = await openDatabase(settings, { max: 8, applicationName: 'ujung work' })
await migrateAll(db)
const work = await startWork(db, log, { ...settings, pay: payOf(process.env, false, settings.baseUrl) })
log.info('working')
untilStopped(log, async () => {
  await work.close()
  await db.close()
})
