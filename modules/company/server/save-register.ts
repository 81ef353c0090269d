import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { type Register, type RegisterInput, registerInput } from '../contract/index.ts'
import { readRegisterCode } from '../rules/index.ts'
import { readPlace } from './list-places.ts'
import { readRegister } from './list-registers.ts'

export type RegisterRefusal =
  | 'place-unknown'
  | 'register-code-of-other-place'
  | 'register-moved'
  | 'register-code-taken'
  | 'register-stale'

const misplaced = async (tx: Tx, it: RegisterInput): Promise<Answer<null, RegisterRefusal>> => {
  const place = await readPlace(tx, it.place)
  if (!place) return refused('place-unknown', `No place has the id ${it.place}; make the place first.`)
  if (readRegisterCode(it.code)?.place !== place.code)
    return refused('register-code-of-other-place', `A register at ${place.code} is called like ${place.code}-01.`)
  const there = await readRegister(tx, it.id)
  if (there && (there.place !== it.place || there.code !== it.code))
    return refused('register-moved', `Register ${there.code} keeps its place and code; make a new one instead.`)
  return done(null)
}

const INSERT = `insert into company.register (id, place, code, name, kind, active, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`
const UPDATE = `update company.register set (name, kind, active, changed_at, changed_by) = row($4, $5, $6, $7, $8),
  version = version + 1 where id = $1 and place = $2 and code = $3 and version = $9 returning id`

/**
 * Makes a register (no `version`) or changes one. Place and code stay for life: its numbered facts carry them, so a
 * counter that moves is another register.
 */
export const saveRegister = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: RegisterInput,
): Promise<Answer<Register, RegisterRefusal>> => {
  const it = registerInput.parse(input)
  const fits = await misplaced(tx, it)
  if (!fits.ok) return fits
  const values = [it.id, it.place, it.code, it.name, it.kind, it.active, now, who.id]
  const tried = await unlessBroken(tx, () =>
    it.version === undefined ? tx.one(INSERT, values) : tx.one(UPDATE, [...values, it.version]),
  )
  if (!tried.ok && tried.constraint === 'register_code_taken')
    return refused('register-code-taken', `There is a register ${it.code} already; take the next number.`)
  if (!tried.ok) throw new Error(`a register broke ${tried.constraint}`)
  if (!tried.value)
    return refused('register-stale', `Register ${it.code} has changed meanwhile; read it again and repeat the change.`)
  return done((await readRegister(tx, it.id))!)
}
