import { createHash } from 'node:crypto'
import { type Answer, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Day } from '#kernel/moment.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { findProfile, inspect, readChecks } from '../../rules/index.ts'
import { streamFile } from '../stream-file.ts'
import type { NewCheck } from './new-check.ts'
import { type Registered, type RegisterRefusal, registerBatch } from './register-batch.ts'

export type FileWish = {
  readonly path: string
  readonly name: string
  readonly depositor: string
  readonly day: Day
}

/** An id that follows from a file, its day and a place in it: the same file sent twice makes the same ones. */
const idFrom = (day: Day, ...parts: readonly (string | number)[]): string =>
  uuidv7(Date.parse(day), createHash('sha256').update(parts.join('/')).digest())

const NOTHING = { kind: 'check', words: null, encoded: null, issue: null, effective: null } as const

/**
 * Registers the cheques of an image cash letter or an ACH file in one transaction. A file with a finding that the usual
 * profile calls an error is refused whole: mend it, or ask its sender for another. Registered twice, it is told.
 */
export const registerFile = async (
  db: Database,
  who: string,
  now: Date,
  { path, name, depositor, day }: FileWish,
): Promise<Answer<Registered, RegisterRefusal | 'file-faulty'>> => {
  const inspection = inspect({ profile: findProfile('standard')! })
  const hash = createHash('sha256')
  const checks: Omit<NewCheck, 'id'>[] = []
  const reader = readChecks(check => checks.push({ ...NOTHING, ...check }))
  for await (const piece of streamFile(path)) {
    inspection.push(piece)
    hash.update(piece)
    reader.push(piece)
  }
  const report = inspection.end()
  const kind = reader.end()
  const first = report.findings.find(finding => finding.severity === 'error')
  if (kind === 'unknown' || !report.ok)
    return refused('file-faulty', `${name}: ${first?.message ?? kind}. Look at it with checks inspect.`)
  const digest = hash.digest('hex')
  const items = checks.map((check, n) => ({ ...check, id: idFrom(day, digest, depositor, n) }))
  const batch = { id: idFrom(day, digest, depositor), channel: kind, name, depositor, country: 'US', currency: 'USD' }
  return transact(db, tx => registerBatch(tx, who, now, { ...batch, day, items }))
}
