import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedHome } from './home.ts'

export type Running = {
  readonly pid: number
  readonly port: number
  /** False while it starts, recovers or stops. */
  readonly ready: boolean
}

const lockOf = (data: string) => join(data, 'postmaster.pid')

/** The lines of PostgreSQL's own lock file: 1 process id, 4 port, 7 shared memory, 8 state. */
const linesOf = (data: string): string[] => {
  try {
    return readFileSync(lockOf(data), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whether a process of that number runs. */
export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a power cut or a container's restart the number may belong to another program; Linux can tell. */
const serves = (pid: number, data: string): boolean => {
  if (!alive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return alive(pid)
  }
}

/** The embedded server that runs on `dir`, started by whichever process; undefined when none does. */
export const findEmbedded = (dir: string): Running | undefined => {
  const data = join(embeddedHome(dir), 'data')
  const lines = linesOf(data)
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0 || !serves(pid, data)) return undefined
  return { pid, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' }
}

/** Whether processes of a killed server still hold its memory; undefined when this machine cannot say. */
const memoryHeld = (data: string): boolean | undefined => {
  const id = linesOf(data)[6]?.trim().split(/\s+/)[1]
  if (!id || !existsSync('/proc/sysvipc/shm')) return undefined
  const rows = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n')
  const row = rows.map(line => line.trim().split(/\s+/)).find(cells => cells[1] === id)
  return row !== undefined && Number(row[6]) > 0
}

/**
 * Takes away the lock a killed server left when its process number is another program's by now: PostgreSQL itself
 * would refuse to start. Left alone where anything might still use the data.
 */
export const clearStaleLock = (data: string): void => {
  const pid = Number(linesOf(data)[0])
  if (!Number.isSafeInteger(pid) || !alive(pid) || serves(pid, data) || memoryHeld(data) !== false) return
  rmSync(lockOf(data))
}

/**
 * Waits, at most `within` milliseconds, until the processes of a killed server have let go of its memory: they die a
 * moment after it, and PostgreSQL refuses to start beside them.
 */
export const untilLetGo = async (data: string, within = 10_000): Promise<void> => {
  const until = performance.now() + within
  while (memoryHeld(data) === true && performance.now() < until) await new Promise(resolve => setTimeout(resolve, 20))
}

/** Fast shutdown of the server on `dir`, whoever started it: committed work is safe. Waits until it is gone. */
export const stopEmbedded = async (dir: string): Promise<void> => {
  const found = findEmbedded(dir)
  if (!found) return
  process.kill(found.pid, 'SIGINT')
  while (findEmbedded(dir)?.pid === found.pid) await new Promise(resolve => setTimeout(resolve, 20))
}
