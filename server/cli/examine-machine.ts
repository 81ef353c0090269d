import { existsSync, mkdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reach } from './command.ts'
import type { Finding } from './finding.ts'

const NODE_NEEDED = [20, 19] as const
const GIB = 1024 ** 3

const node = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const old = major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1])
  const detail = `Node ${process.versions.node}`
  if (old) return { what: 'node', state: 'failed', detail: `${detail}; use npm run, which brings a newer one` }
  if (major < 24) return { what: 'node', state: 'warn', detail: `${detail}; tried on 24, which npm run brings` }
  return { what: 'node', state: 'ok', detail }
}

const gib = (bytes: number) => `${Math.floor((bytes / GIB) * 10) / 10} GiB`

const disk = async (dir: string): Promise<Finding> => {
  mkdirSync(dir, { recursive: true })
  const { bavail, bsize } = await statfs(dir)
  const free = bavail * bsize
  const detail = `${gib(free)} free for ${dir}`
  if (free < GIB / 4)
    return { what: 'disk', state: 'failed', detail: `${detail}; make room, or set UJUNG_DIR elsewhere` }
  return { what: 'disk', state: free < 5 * GIB ? 'warn' : 'ok', detail }
}

const secret = (dir: string): Finding => {
  const file = join(dir, 'secret')
  if (!existsSync(file)) return { what: 'secret', state: 'ok', detail: 'given by UJUNG_SECRET' }
  const open = (statSync(file).mode & 0o077) !== 0 && process.platform !== 'win32'
  if (!open) return { what: 'secret', state: 'ok', detail: `${file}, for its owner alone` }
  return { what: 'secret', state: 'failed', detail: `${file} can be read by others: chmod 600 ${file}` }
}

/** The release was built after this; an earlier clock is wrong for certain. */
const BUILT = Date.UTC(2026, 10, 1)

const clock = (now: Date): Finding => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const detail = `${now.toISOString()} (${zone})`
  if (now.getTime() >= BUILT) return { what: 'clock', state: 'ok', detail }
  return { what: 'clock', state: 'failed', detail: `${detail} is in the past: set the clock, and let NTP keep it` }
}

/** Node, disk, secret and clock of this machine. */
export const examineMachine = async (reach: Reach): Promise<Finding[]> => {
  const { dir } = reach.settings()
  return [node(), await disk(dir), secret(dir), clock(reach.now())]
}
