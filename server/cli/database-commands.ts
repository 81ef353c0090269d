import { writeFileSync } from 'node:fs'
import { findEmbedded } from '#platform/postgres/index.ts'
import { withoutPassword } from '../database.ts'
import { databaseFolder, joinEmbedded, sharers, stayFile, stopForAll } from '../embedded-share.ts'
import { CommandError, command, type Reach } from './command.ts'

const embedded = (reach: Reach) => {
  const settings = reach.settings()
  if (settings.databaseUrl)
    throw new CommandError(
      `DATABASE_URL is set (${withoutPassword(settings.databaseUrl)}); the embedded server is not used.`,
    )
  return settings
}

const address = (port: number) => `postgres://ujung@127.0.0.1:${port}/ujung`

const start = command({
  name: 'db start',
  summary: { id: 'jalankan basis data bawaan dan biarkan berjalan', en: 'start the embedded database and let it run' },
  run: async reach => {
    const settings = embedded(reach)
    const share = await joinEmbedded(settings)
    writeFileSync(stayFile(settings), '')
    await share.leave()
    const { port, pid, started } = share
    return { exit: 0, data: { port, pid, started, url: address(port) }, out: address(port) }
  },
})

const stop = command({
  name: 'db stop',
  summary: { id: 'hentikan basis data bawaan', en: 'stop the embedded database' },
  options: {
    force: { type: 'boolean', help: { id: 'juga bila masih dipakai', en: 'also while others use it' } },
  },
  run: async (reach, { force = false }) => {
    const settings = embedded(reach)
    const users = sharers(settings)
    if (users.length > 0 && !force)
      throw new CommandError(`Processes ${users.join(', ')} use the database; end them first, or say --force.`)
    const ran = await stopForAll(settings)
    const out = { id: ran ? 'Berhenti.' : 'Tidak sedang berjalan.', en: ran ? 'Stopped.' : 'It was not running.' }
    return { exit: 0, data: { ran }, out: out[reach.language] }
  },
})

const status = command({
  name: 'db status',
  summary: { id: 'tunjukkan keadaan basis data bawaan', en: 'show how the embedded database is' },
  run: async reach => {
    const settings = embedded(reach)
    const found = findEmbedded(databaseFolder(settings))
    const users = sharers(settings)
    if (!found) {
      const out = { id: 'Tidak sedang berjalan.', en: 'It is not running.' }[reach.language]
      return { exit: 1, data: { running: false }, out }
    }
    const { pid, port, ready } = found
    const line = `${address(port)} pid ${pid}${ready ? '' : ' (not ready)'}, users: ${users.join(', ') || '-'}`
    return { exit: 0, data: { running: true, ready, pid, port, url: address(port), users }, out: line }
  },
})

export const databaseCommands = [start, stop, status]
