import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
/** What a whole test run leaves room for, in bytes: many small databases at once, and the log of what they wrote. */
const ROOM = 4 * 2 ** 30

const hasRoom = () => {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}

/**
 * A new folder for a database that nobody needs after a power cut: in memory where this machine has 4 GiB of that to
 * spare (a database is cloned there in a tenth of a second, on many disks in two), else among the temporary files.
 */
export const quickFolder = (name: string): string => {
  const dir = mkdtempSync(join(hasRoom() ? SHARED_MEMORY : tmpdir(), name))
  // On the way to a folder of the database's own user, who is somebody else under root.
  chmodSync(dir, 0o755)
  return dir
}
