import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The secret of the installation in `dir`, made at the first call and readable by its owner alone. Written beside and
 * linked into place, so that two processes that start at once agree and none reads half a secret.
 */
export const keptSecret = (dir: string): string => {
  const file = join(dir, 'secret')
  const kept = read(file)
  if (kept !== undefined) {
    if (kept.length < 32) throw new Error(`${file} holds no usable secret; remove it to have a new one made`)
    return kept
  }
  mkdirSync(dir, { recursive: true })
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(beside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(beside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(beside)
  }
  return read(file)!
}
