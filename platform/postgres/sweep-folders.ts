import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alive, stopEmbedded } from './running.ts'

const OWNER = 'owner'

/** Says whose the folder is: this process's. */
export const ownFolder = (dir: string): void => writeFileSync(join(dir, OWNER), String(process.pid))

const ownerOf = (dir: string): number => {
  try {
    return Number(readFileSync(join(dir, OWNER), 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Ends the databases beside `dir` whose owner was killed before it could: a name beginning with `prefix`, the database
 * below it in `db`. They would stay in memory until the machine starts anew.
 */
export const sweepFolders = async (dir: string, prefix: string): Promise<void> => {
  const home = dirname(dir)
  for (const name of readdirSync(home).filter(it => it.startsWith(prefix))) {
    const owner = ownerOf(join(home, name))
    if (owner === 0 || alive(owner)) continue
    await stopEmbedded(join(home, name, 'db'))
    rmSync(join(home, name), { recursive: true, force: true })
  }
}
