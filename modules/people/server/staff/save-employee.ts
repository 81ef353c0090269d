import { type Answer, done, refused } from '#kernel/answer.ts'
import { readParty, saveParty } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { EmployeeInput } from '../../contract/index.ts'

export type EmployeeRefusal =
  | 'employee-number-taken'
  | 'employee-stale'
  | 'employee-ends-after-begin'
  | 'place-unknown'
  | 'party-stale'

type Saved = { id: string; version: number }

const INSERT = `
  insert into people.employee (id, number, place, begun, ended, bank, bank_account, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint employee_pk do nothing returning id, version`
const UPDATE = `
  update people.employee set number = $2, place = $3, begun = $4, ended = $5, bank = $6, bank_account = $7,
    changed_at = $8, changed_by = $9, version = version + 1 where id = $1 and version = $10 returning id, version`

const write = (tx: Tx, who: Who, now: Date, it: EmployeeInput) => {
  const values = [it.id, it.number, it.place, it.begun, it.ended, it.bank, it.bankAccount, now, who.id]
  return it.version === undefined ? tx.one<Saved>(INSERT, values) : tx.one<Saved>(UPDATE, [...values, it.version])
}

/** The address book says what somebody is called, and that they are of the staff. */
const keepParty = async (tx: Tx, who: Who, now: Date, it: EmployeeInput): Promise<Answer<null, 'party-stale'>> => {
  const old = await readParty(tx, it.id)
  if (old?.name === it.name && old.roles.includes('staff')) return done(null)
  const { mergedInto: _, ...known } = old ?? { mergedInto: null }
  const roles = [...new Set([...(old?.roles ?? []), 'staff' as const])]
  const saved = await saveParty(tx, who, now, {
    ...{ kind: 'person', ...known, id: it.id, name: it.name, roles, sharePhones: true },
  })
  return saved.ok ? done(null) : refused('party-stale', saved.detail)
}

const said = (constraint: string | undefined, it: EmployeeInput): Answer<never, EmployeeRefusal> => {
  if (constraint === 'employee_number_taken')
    return refused('employee-number-taken', `Number ${it.number} belongs to somebody else; take another.`)
  if (constraint === 'employee_ends_after_begin')
    return refused(
      'employee-ends-after-begin',
      `The work of ${it.name} ends before it begins; correct one of the days.`,
    )
  if (constraint === 'employee_at_place') return refused('place-unknown', 'The place is not known; choose another.')
  throw new Error(`an employee broke ${constraint}`)
}

/** Takes somebody on (no `version`) or changes where and since when they work. */
export const saveEmployee = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: EmployeeInput,
): Promise<Answer<Saved, EmployeeRefusal>> => {
  const party = await keepParty(tx, who, now, it)
  if (!party.ok) return party
  const saved = await unlessBroken(tx, () => write(tx, who, now, it))
  if (!saved.ok) return said(saved.constraint, it)
  if (!saved.value) return refused('employee-stale', `The entry of ${it.name} has changed meanwhile; read it again.`)
  return done(saved.value)
}
