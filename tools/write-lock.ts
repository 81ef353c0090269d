import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLock, type Lock, missingOptionals } from './lock/complete-lock.ts'
import { ROOT } from './run-command.ts'

/**
 * A registry that does not serve the packages of other machines makes npm leave them out of the lock, and `npm ci`
 * then refuses it everywhere. This writes them in: name, version and kind of machine; no digest, as none can be had.
 */
const path = join(ROOT, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
console.log(`package-lock.json: ${Object.keys(missingOptionals(lock)).length} packages of other machines added`)
