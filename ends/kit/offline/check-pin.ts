import { isPinOf, pinWait, type TillStaff } from '#modules/access/rules/index.ts'
import { derivePin } from './derive-pin.ts'
import { type MetaDatabase, readMeta, writeMeta } from './till-database.ts'

/** A person who may sign in at this device by PIN, with what they may do there. */
export type Staff = TillStaff

/** Wrong PINs in a row by person, kept so that a reload forgives nothing. */
type Wrong = Readonly<Record<string, { readonly count: number; readonly until: number }>>

export type PinAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly seconds: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'locked' }

export const may = (staff: Staff | null, permission: string): boolean => {
  if (!staff) return false
  const area = `${permission.split('.')[0]}.*`
  return staff.permissions.some(held => held === '*' || held === area || held === permission)
}

/** Checks a PIN on this device, without the server; each wrong one in a row makes the next wait longer. */
export const checkPin = async (db: MetaDatabase, staff: Staff, pin: string, nowMs: number): Promise<PinAnswer> => {
  const wrong = (await readMeta<Wrong>(db, 'wrong-pins')) ?? {}
  const mine = wrong[staff.id] ?? { count: 0, until: 0 }
  if (pinWait(mine.count) === null) return { kind: 'locked' }
  if (nowMs < mine.until) return { kind: 'wait', seconds: Math.ceil((mine.until - nowMs) / 1000) }
  const { [staff.id]: _, ...others } = wrong
  if (await isPinOf(derivePin, staff, pin)) {
    if (mine.count > 0) await writeMeta(db, 'wrong-pins', others)
    return { kind: 'right' }
  }
  const count = mine.count + 1
  const seconds = pinWait(count)
  await writeMeta(db, 'wrong-pins', { ...others, [staff.id]: { count, until: nowMs + (seconds ?? 0) * 1000 } })
  return seconds === null ? { kind: 'locked' } : { kind: 'wrong', seconds }
}

/** A person with `sales.override` lets someone try again who has been locked out. */
export const forgivePins = async (db: MetaDatabase, staff: string): Promise<void> => {
  const { [staff]: _, ...others } = (await readMeta<Wrong>(db, 'wrong-pins')) ?? {}
  await writeMeta(db, 'wrong-pins', others)
}
