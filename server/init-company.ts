import { randomBytes } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { createUser, grantRole } from '#modules/access/server/index.ts'
import type { CompanyInput, PlaceInput, Taxes } from '#modules/company/contract/index.ts'
import { nextRegisterCode } from '#modules/company/rules/index.ts'
import {
  holidaysOfIndonesia,
  saveHolidays,
  savePlace,
  saveRegister,
  saveTaxes,
  setUpCompany,
} from '#modules/company/server/index.ts'
import { INDONESIAN_TAXES } from '#modules/pricing/rules/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type NewPlace = {
  readonly code: string
  readonly name: string
  readonly kind: PlaceInput['kind']
  /** How many tills it starts with; a web place has one register of its own kind. */
  readonly tills: number
}

export type NewCompany = {
  readonly company: CompanyInput
  readonly places: readonly NewPlace[]
  readonly owner: { readonly username: string; readonly name: string; readonly password: string }
}

export type Started = {
  readonly places: readonly string[]
  readonly registers: readonly string[]
  readonly owner: string
}

/** PPN begins with UU 8/1983, on this day; a class that was never taxed is so since then. */
const PPN_BEGAN = '1985-04-01'

const TAX_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  ppn: ['PPN', 'VAT'],
  'ppn-luxury': ['PPN barang mewah', 'VAT on luxury goods'],
  exempt: ['Bebas PPN', 'Exempt from VAT'],
  zero: ['PPN 0 %', 'VAT at 0 %'],
}

/** The tax classes and rules that a company in Indonesia starts with. */
export const indonesianTaxes = (): Taxes => ({
  classes: Object.entries(TAX_NAMES).map(([code, [nameId, nameEn]]) => ({ code, nameId, nameEn })),
  rules: INDONESIAN_TAXES.map(rule => ({ ...rule, from: rule.from ?? PPN_BEGAN })),
})

/** Sunday to Saturday, 8 to 21: a beginning that the desk changes. */
const HOURS = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: 480, closes: 1260 }))

type Step<T> = Promise<Answer<T, string>>

/** Raised inside the one transaction of a start, so that a refusal leaves nothing behind. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly refusal: string
  constructor(refusal: string, detail = refusal) {
    super(detail)
    this.refusal = refusal
  }
}

const must = async <T>(step: Step<T>): Promise<T> => {
  const answer = await step
  if (!answer.ok) throw new StartRefused(answer.refusal, answer.detail)
  return answer.value
}

const startPlace = async (tx: Tx, who: Who, now: Date, it: NewPlace, zone: string): Promise<string[]> => {
  const newId = () => uuidv7(now.getTime(), randomBytes(10))
  const { code, name, kind, tills } = it
  const place = await must(savePlace(tx, who, now, { id: newId(), code, name, kind, timeZone: zone, hours: HOURS }))
  const codes: string[] = []
  for (let n = 0; n < tills; n += 1) {
    const next = nextRegisterCode(code, codes)
    if (next === null) throw new StartRefused('too-many-tills', `Place ${code} can have at most 99 registers.`)
    const type = kind === 'web' ? 'web' : 'till'
    await must(
      saveRegister(tx, who, now, { id: newId(), place: place.id, code: next, name: `Kasir ${n + 1}`, kind: type }),
    )
    codes.push(next)
  }
  return codes
}

const startOwner = async (tx: Tx, who: Who, now: Date, owner: NewCompany['owner']) => {
  const { id } = await must(createUser(tx, who, now, owner))
  await must(grantRole(tx, who, now, { user: id, role: 'owner', place: null }))
  return id
}

const startIndonesia = async (tx: Tx, now: Date) => {
  await must(saveTaxes(tx, indonesianTaxes()))
  const year = now.getUTCFullYear()
  for (const it of [year - 1, year, year + 1]) {
    const days = holidaysOfIndonesia(it)
    if (days.length > 0) await must(saveHolidays(tx, it, days))
  }
}

/**
 * Starts a real company in a migrated database that has none: itself, its places and registers, taxes, holidays, and the
 * owner who signs in first. All or nothing: throws StartRefused, and the transaction with it.
 */
export const initCompany = async (tx: Tx, now: Date, it: NewCompany, who: Who = SYSTEM): Promise<Started> => {
  await must(setUpCompany(tx, who, now, it.company))
  if (it.company.currency === 'IDR') await startIndonesia(tx, now)
  const registers: string[] = []
  for (const place of it.places) registers.push(...(await startPlace(tx, who, now, place, it.company.timeZone)))
  const owner = await startOwner(tx, who, now, it.owner)
  return { places: it.places.map(p => p.code), registers, owner }
}

/** Whether the start may go on: refused with the name of the company that is there. */
export const noCompanyYet = async (tx: Tx): Promise<Answer<null, 'company-exists'>> => {
  const there = await tx.one<{ name: string }>('select trade_name as name from company.v_company')
  if (!there) return done(null)
  return refused(
    'company-exists',
    `This database belongs to ${there.name} already; use another UJUNG_DIR or DATABASE_URL.`,
  )
}
