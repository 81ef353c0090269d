import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The unprivileged user that PostgreSQL runs under when the process itself is root. */
export const NOBODY = 65534

export const isRoot = () => process.getuid?.() === 0

/** Whether the unprivileged user can reach a folder: every folder above it must let others through. */
export const passable = (dir: string): boolean => {
  for (let at = dir; at !== dirname(at); at = dirname(at)) {
    if (!existsSync(at)) continue
    const { mode, uid } = statSync(at)
    if (uid !== NOBODY && (mode & 0o001) === 0) return false
  }
  return true
}

export const nameOf = (dir: string) => createHash('sha256').update(dir).digest('hex').slice(0, 12)

/**
 * Where the embedded server of `dir` keeps its folder `data`: `dir` itself, or, for root in a home that others can't
 * enter, one below /var/lib/ujung named after it.
 */
export const embeddedHome = (dir: string): string => {
  const at = resolve(dir)
  return !isRoot() || passable(dirname(at)) ? at : join('/var/lib/ujung', nameOf(at))
}
