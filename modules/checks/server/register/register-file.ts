import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Day } from '#kernel/moment.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { type FileReturn, findProfile, inspect, readItems } from '../../rules/index.ts'
import { compareBatch } from '../pay/compare-batch.ts'
import { takeReturns } from '../returns/take-returns.ts'
import { keepFilePictures } from './keep-file-pictures.ts'
import type { NewCheck } from './new-check.ts'
import { type Registered, type RegisterRefusal, registerBatch } from './register-batch.ts'

export type FileWish = {
  /** The bytes of the file, read as often as it is asked for. */
  readonly pieces: () => AsyncIterable<Uint8Array>
  readonly name: string
  readonly depositor: string
  readonly day: Day
}

/** What became of a file. `pictures`: sides that have theirs; `picturesLeft`: those of formats that are not kept. */
export type FileRegistered = Registered & {
  readonly pictures: number
  readonly picturesLeft: number
  /** Cheques the file gave back, and how many of them fit none of the register. */
  readonly returns: number
  readonly returnsOpen: number
}

/** An id that follows from a file, its day and a place in it: the same file sent twice makes the same ones. */
const idFrom = (day: Day, ...parts: readonly (string | number)[]): string =>
  uuidv7(Date.parse(day), createHash('sha256').update(parts.join('/')).digest())

const NOTHING = { kind: 'check', words: null, encoded: null, issue: null, effective: null } as const
const COUNTRY = 'US'
const CURRENCY = 'USD'
/** Of what is told from a file alone, whatever day it comes. */
const EPOCH = '1970-01-01'

/** Reads a file to its end: what is wrong with it, its cheques, and what it gives back. */
const readWhole = async (pieces: AsyncIterable<Uint8Array>) => {
  const inspection = inspect({ profile: findProfile('standard')! })
  const hash = createHash('sha256')
  const checks: Omit<NewCheck, 'id'>[] = []
  const returns: FileReturn[] = []
  const reader = readItems({
    check: check => checks.push({ ...NOTHING, ...check }),
    returned: it => returns.push(it),
  })
  for await (const piece of pieces) {
    inspection.push(piece)
    hash.update(piece)
    reader.push(piece)
  }
  return { report: inspection.end(), kind: reader.end(), checks, returns, digest: hash.digest('hex') }
}

/**
 * Registers the cheques of an image cash letter or an ACH file, gives back those that it returns, and keeps its pictures.
 * Cheques and returns are one transaction; pictures follow in pieces, and a file sent again completes them. A file with
 * a finding that the usual profile calls an error is refused whole: mend it, or ask its sender for another.
 */
export const registerFile = async (
  db: Database,
  who: string,
  now: Date,
  { pieces, name, depositor, day }: FileWish,
): Promise<Answer<FileRegistered, RegisterRefusal | 'file-faulty'>> => {
  const { report, kind, checks, returns, digest } = await readWhole(pieces())
  const first = report.findings.find(finding => finding.severity === 'error')
  if (kind === 'unknown' || !report.ok)
    return refused('file-faulty', `${name}: ${first?.message ?? kind}. Look at it with checks inspect.`)
  const id = idFrom(day, digest, depositor)
  const items = checks.map((check, n) => ({ ...check, id: idFrom(day, digest, depositor, n) }))
  const batch = { id, channel: kind, name, depositor, country: COUNTRY, currency: CURRENCY, day, items }
  const taken = await transact(db, async tx => {
    const nothing = { id, answer: 'created' as const, items: 0, exceptions: 0, duplicates: 0 }
    const registered =
      items.length === 0 && returns.length > 0 ? done(nothing) : await registerBatch(tx, who, now, batch)
    if (!registered.ok) return registered
    if (registered.value.answer === 'created' && items.length > 0) await compareBatch(tx, who, now, { batch: id })
    const back = await takeReturns(tx, who, now, {
      file: idFrom(EPOCH, digest),
      name,
      currency: CURRENCY,
      day,
      returns,
    })
    return done({ registered: registered.value, back })
  })
  if (!taken.ok) return taken
  const { registered, back } = taken.value
  const pictures = await keepFilePictures(db, who, now, pieces(), {
    ...{ name, country: COUNTRY, day },
    checkOf: (of, n) => (of === 'check' ? items[n]!.id : (back.items[n] ?? null)),
    paperOf: (check, side) => idFrom(day, digest, depositor, check, side),
  })
  return done({
    ...registered,
    answer: items.length === 0 ? back.answer : registered.answer,
    ...{ pictures: pictures.kept, picturesLeft: pictures.left, returns: returns.length, returnsOpen: back.open },
  })
}
