import { type Answer, done, refused } from '#kernel/answer.ts'
import { isPlaceCode } from '#modules/company/rules/index.ts'
import {
  checkTimeZone,
  listRegisters,
  readCompany,
  readPlaceByCode,
  savePlace,
  saveRegister,
} from '#modules/company/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { deriveId } from './derive-id.ts'

export type RegisterWish = {
  /** Code of the place whose past this is. */
  readonly place: string
  /** Name of the place, when it shall be made if there is none of that code. */
  readonly newPlace?: string | undefined
  readonly currency?: string | undefined
  readonly timeZone?: string | undefined
}

/** What the past is booked on: a register of kind `web` that nobody stands at. */
export type PastRegister = {
  readonly place: string
  readonly register: string
  readonly code: string
  readonly currency: string
  readonly timeZone: string
  readonly dayCutOff: number
}

export type RegisterRefusal = 'place-unknown' | 'place-wrong' | 'register-is-a-till' | 'time-zone-unknown'

const findPlace = async (tx: Tx, who: Who, now: Date, wish: RegisterWish, timeZone: string | undefined) => {
  const found = await readPlaceByCode(tx, wish.place)
  if (found) return done(found)
  const remedy = `Give the code of a place that is there, or make it on the way: --new-place "NAME"`
  if (wish.newPlace === undefined) return refused('place-unknown', `There is no place ${wish.place}. ${remedy}`)
  if (!isPlaceCode(wish.place))
    return refused('place-wrong', `${wish.place} cannot be a code: 2 to 8 capitals and digits, a capital first.`)
  const made = await savePlace(tx, who, now, {
    ...{ id: deriveId('place', wish.place), code: wish.place, name: wish.newPlace, kind: 'web' as const },
    ...(timeZone !== undefined && { timeZone }),
  })
  return made.ok ? made : refused('place-wrong', made.detail ?? made.refusal)
}

/**
 * Finds the place and its register `<PLACE>-99`, and makes what is missing. What was sold there in the past is kept
 * apart from every real till: its own numbers, its own chain, its own accounts.
 */
export const prepareRegister = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: RegisterWish,
): Promise<Answer<PastRegister, RegisterRefusal>> => {
  const zone = wish.timeZone === undefined ? done(null) : checkTimeZone(wish.timeZone)
  if (!zone.ok) return zone
  const company = await readCompany(tx)
  const place = await findPlace(tx, who, now, wish, wish.timeZone ?? company?.timeZone)
  if (!place.ok) return place
  const code = `${wish.place}-99`
  const all = await listRegisters(tx, { all: true, place: place.value.id })
  const there = all.find(r => r.code === code)
  if (there && there.kind !== 'web')
    return refused('register-is-a-till', `Register ${code} is a real till; past sales need that code for themselves.`)
  const wanted = { id: deriveId('register', code), place: place.value.id, code, kind: 'web' as const, name: 'Impor' }
  const made = there ? done(there) : await saveRegister(tx, who, now, wanted)
  if (!made.ok) return refused('place-wrong', made.detail ?? made.refusal)
  return done({
    ...{ place: place.value.id, register: made.value.id, code },
    currency: wish.currency ?? company?.currency ?? 'IDR',
    timeZone: wish.timeZone ?? place.value.timeZone,
    dayCutOff: company?.dayCutOff ?? 0,
  })
}
