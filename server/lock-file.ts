import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Whether a process with this number runs, under whichever user. */
export const alive = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holder = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

const WAIT_MS = 25
const PATIENCE_MS = 60_000

/** Runs `work` while no other process of this installation is inside the same lock; a dead holder's lock is taken over. */
export const withLock = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  let waited = 0
  let suspect = 0
  while (!take(file)) {
    const pid = holder(file)
    // Twice the same dead (or unwritten) holder: it did not just hand over between the two looks.
    if (!alive(pid) && suspect === pid + 1) rmSync(file, { force: true })
    suspect = alive(pid) ? 0 : pid + 1
    if (waited > PATIENCE_MS)
      throw new Error(`${file} is held by process ${pid}; if that process is not Ujung, remove the file`)
    await new Promise(resolve => setTimeout(resolve, WAIT_MS))
    waited += WAIT_MS
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
