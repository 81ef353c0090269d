import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, findEmbedded, startEmbedded, stopEmbedded } from '#platform/postgres/index.ts'

/** A PostgreSQL of one's own, durable as shipped, that can be made to die. */
export type OwnPostgres = {
  readonly url: (database: string) => string
  /** Kills the postmaster and every backend at the same moment: what a power cut leaves is on the disk. */
  crash(): Promise<void>
  /** Starts it again on the same port; it recovers from its log. */
  restart(): Promise<void>
  end(): Promise<void>
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const childrenOf = (pid: number): number[] => {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = stdout.split('\n').map(line => line.trim().split(/\s+/).map(Number))
  return rows.filter(([, parent]) => parent === pid).map(([child]) => child!)
}

const kill = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Held still first, so that none is born or warned between the looking and the killing. */
const killAll = (postmaster: number) => {
  kill(postmaster, 'SIGSTOP')
  for (const pid of [...childrenOf(postmaster), postmaster]) kill(pid, 'SIGKILL')
}

const patiently = async <T>(work: () => Promise<T>, tries = 100): Promise<T> => {
  for (let n = 1; ; n += 1)
    try {
      return await work()
    } catch (error) {
      if (n >= tries) throw error
      await pause(100)
    }
}

/** Starts a PostgreSQL in a temporary folder, with one empty database. */
export const runPostgres = async (database: string): Promise<OwnPostgres> => {
  const home = mkdtempSync(join(tmpdir(), 'ujung-own-'))
  chmodSync(home, 0o755)
  const dir = join(home, 'db')
  const settings = ['shared_buffers=128MB']
  const first = await startEmbedded({ dir, settings })
  const orphaned = () => {
    const found = findEmbedded(dir)
    if (found) killAll(found.pid)
  }
  process.once('exit', orphaned)
  const admin = connect(first.url('postgres'), { max: 1 })
  await admin.pool.query(`create database ${database}`)
  await admin.close()
  return {
    url: first.url,
    crash: async () => {
      killAll(findEmbedded(dir)!.pid)
      while (findEmbedded(dir)) await pause(10)
    },
    restart: async () => void (await patiently(() => startEmbedded({ dir, settings, port: first.port }))),
    end: async () => {
      await stopEmbedded(dir)
      process.removeListener('exit', orphaned)
      rmSync(home, { recursive: true, force: true })
    },
  }
}
