import { isPlaceCode, suggestPlaceCode } from '#modules/company/rules/index.ts'
import type { Client } from '../../../server/contract.ts'

export type Beginning = Parameters<Client['start']['begin']>[0]
export type NewPlace = { name: string; code: string; kind: Beginning['places'][number]['kind']; tills: string }

/** What a person has typed so far. */
export type Plan = {
  readonly tradeName: string
  readonly legalName: string
  readonly address: string
  readonly npwp: string
  readonly isPkp: boolean
  readonly pricesIncludeTax: boolean
  readonly timeZone: string
  readonly places: readonly NewPlace[]
  readonly name: string
  readonly username: string
  readonly password: string
  readonly again: string
  readonly code: string
}

export const emptyPlace = (): NewPlace => ({ name: '', code: '', kind: 'shop', tills: '1' })

export const emptyPlan = (): Plan => ({
  ...{ tradeName: '', legalName: '', address: '', npwp: '', isPkp: false, pricesIncludeTax: true },
  ...{ timeZone: 'Asia/Jakarta', places: [emptyPlace()] },
  ...{ name: '', username: '', password: '', again: '', code: '' },
})

/** A place renamed; its code follows the name as long as nobody has typed another. */
export const renamed = (places: readonly NewPlace[], n: number, name: string): NewPlace[] => {
  const others = places.filter((_, i) => i !== n).map(p => p.code)
  return places.map((p, i) => {
    if (i !== n) return p
    const follows = p.code === '' || p.code === suggestPlaceCode(p.name, others)
    return { ...p, name, code: follows && name.trim() !== '' ? suggestPlaceCode(name, others) : p.code }
  })
}

export const codeFault = (places: readonly NewPlace[], n: number): 'code-wrong' | 'code-twice' | null => {
  const { code } = places[n]!
  if (code === '') return null
  if (!isPlaceCode(code)) return 'code-wrong'
  return places.some((p, i) => i !== n && p.code === code) ? 'code-twice' : null
}

export const tillsOf = ({ tills }: NewPlace): number | null => (/^\d{1,2}$/.test(tills.trim()) ? Number(tills) : null)

export const placesSound = (places: readonly NewPlace[]): boolean =>
  places.every((p, n) => p.name.trim() !== '' && p.code !== '' && codeFault(places, n) === null && tillsOf(p) !== null)

/** The plan as the server takes it. */
export const beginningOf = (plan: Plan, language: 'id' | 'en'): Beginning => ({
  company: {
    tradeName: plan.tradeName.trim(),
    legalName: plan.legalName.trim() || plan.tradeName.trim(),
    npwp: plan.npwp.trim() || null,
    ...{ isPkp: plan.isPkp, pricesIncludeTax: plan.pricesIncludeTax, address: plan.address.trim() },
    ...{ phone: null, email: null, currency: 'IDR', language, timeZone: plan.timeZone, cashStep: 100, dayCutOff: 0 },
  },
  places: plan.places.map(p => ({ code: p.code, name: p.name.trim(), kind: p.kind, tills: tillsOf(p) ?? 0 })),
  owner: { username: plan.username.trim(), name: plan.name.trim(), password: plan.password },
  code: plan.code.trim(),
})
