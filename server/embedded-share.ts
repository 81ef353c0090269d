import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { connect, embeddedHome, findEmbedded, startEmbedded, stopEmbedded } from '#platform/postgres/index.ts'
import { alive, withLock } from './lock-file.ts'
import type { Settings } from './settings.ts'

/** The part of the settings that says where the embedded server is. */
export type EmbeddedPlace = Pick<Settings, 'dir' | 'databasePort'>

export type Share = {
  readonly port: number
  readonly pid: number
  /** Whether this call started the server rather than found it. */
  readonly started: boolean
  readonly url: (database: string) => string
  /** Gives the share back; the last one stops the server, unless `db start` asked for it to stay. */
  leave(): Promise<void>
}

export const databaseFolder = (place: EmbeddedPlace) => join(place.dir, 'db')
const usersFolder = (place: EmbeddedPlace) => join(place.dir, 'db-users')
const lockFile = (place: EmbeddedPlace) => join(place.dir, 'db.lock')
/** Written by `ujung db start`: the server stays when its users have gone. */
export const stayFile = (place: EmbeddedPlace) => join(place.dir, 'db-stays')

/** Processes that hold a share now; the marks of those that died are taken away. */
export const sharers = (place: EmbeddedPlace): number[] => {
  const folder = usersFolder(place)
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    const pid = Number(name.split('-')[0])
    if (alive(pid)) return [pid]
    rmSync(join(folder, name), { force: true })
    return []
  })
}

const isFree = (port: number) =>
  new Promise<boolean>(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const pause = () => new Promise(resolve => setTimeout(resolve, 25))

/** How often a port that is taken is looked at again: a killed server's children hold it for a moment. */
const LOOKS = 40

/** The port of the last time, when it is free or soon is: addresses that people wrote down stay true. */
const rememberedPort = async (place: EmbeddedPlace): Promise<number> => {
  const file = join(embeddedHome(databaseFolder(place)), 'port')
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!Number.isSafeInteger(port) || port <= 0) return 0
  for (let n = 0; n < LOOKS; n += 1) {
    if (await isFree(port)) return port
    await pause()
  }
  return 0
}

/** The running server once it is ready, or undefined when none runs (one that is stopping is waited for). */
const settled = async (dir: string) => {
  for (let found = findEmbedded(dir); found; found = findEmbedded(dir)) {
    if (found.ready) return found
    await pause()
  }
  return undefined
}

const ensureRunning = async (place: EmbeddedPlace) => {
  const dir = databaseFolder(place)
  const found = await settled(dir)
  if (found) return { port: found.port, pid: found.pid, started: false }
  const { port, pid } = await startEmbedded({ dir, port: place.databasePort ?? (await rememberedPort(place)) })
  return { port, pid, started: true }
}

const ensureDatabase = async (url: string, name: string) => {
  const admin = connect(url, { max: 1 })
  try {
    const { rows } = await admin.pool.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length === 0) await admin.pool.query(`create database ${name}`)
  } finally {
    await admin.close()
  }
}

const leaveShare = (place: EmbeddedPlace, mark: string) =>
  withLock(lockFile(place), async () => {
    rmSync(mark, { force: true })
    if (sharers(place).length === 0 && !existsSync(stayFile(place))) await stopEmbedded(databaseFolder(place))
  })

/** Takes a share in the installation's embedded server, starting it when it does not run yet. */
export const joinEmbedded = async (place: EmbeddedPlace): Promise<Share> => {
  mkdirSync(usersFolder(place), { recursive: true })
  const mark = join(usersFolder(place), `${process.pid}-${randomBytes(4).toString('hex')}`)
  return withLock(lockFile(place), async () => {
    const server = await ensureRunning(place)
    const url = (database: string) => `postgres://ujung@127.0.0.1:${server.port}/${database}`
    await ensureDatabase(url('postgres'), 'ujung')
    writeFileSync(mark, '')
    let left: Promise<void> | undefined
    const leave = () => {
      left ??= leaveShare(place, mark)
      return left
    }
    return { ...server, url, leave }
  })
}

/** Stops the server for all its users; gives false when it did not run. */
export const stopForAll = (place: EmbeddedPlace): Promise<boolean> => {
  mkdirSync(place.dir, { recursive: true })
  return withLock(lockFile(place), async () => {
    rmSync(stayFile(place), { force: true })
    const ran = findEmbedded(databaseFolder(place)) !== undefined
    await stopEmbedded(databaseFolder(place))
    return ran
  })
}
