import type { server } from '../../server/client.ts'
import { wholeOf } from '../wholesale/typed-terms.ts'

type Terms = Awaited<ReturnType<typeof server.people.staff.terms>>[number]

export const STATUSES = ['TK/0', 'TK/1', 'TK/2', 'TK/3', 'K/0', 'K/1', 'K/2', 'K/3'] as const

/** Terms as they are typed: amounts are text. */
export type Typed = {
  readonly basic: string
  readonly fixed: string
  readonly variable: string
  readonly taxStatus: (typeof STATUSES)[number]
  readonly borne: boolean
  readonly hasTaxNumber: boolean
}

const allowance = (terms: Terms | undefined, fixed: boolean) =>
  String(terms?.allowances.reduce((sum, it) => sum + (it.fixed === fixed ? it.amount : 0), 0) || '')

/** What the form begins with: what holds now, or nothing. */
export const typedOf = (terms: Terms | undefined): Typed => ({
  basic: terms ? String(terms.basic) : '',
  fixed: allowance(terms, true),
  variable: allowance(terms, false),
  taxStatus: terms?.taxStatus ?? 'TK/0',
  borne: terms?.tax === 'borne',
  hasTaxNumber: terms?.hasTaxNumber ?? true,
})

/** The terms that were typed; null where an amount is none. An empty allowance is none. */
export const readTyped = (typed: Typed) => {
  const basic = wholeOf(typed.basic)
  const sums = (['fixed', 'variable'] as const).map(code => ({
    ...{ code, amount: typed[code].trim() === '' ? 0 : wholeOf(typed[code]), fixed: code === 'fixed' },
  }))
  const allowances = sums.flatMap(it => (it.amount === null ? [] : [{ ...it, amount: it.amount }]))
  if (!basic || allowances.length < sums.length) return null
  return {
    ...{ basic, allowances: allowances.filter(it => it.amount > 0), taxStatus: typed.taxStatus },
    ...{ tax: typed.borne ? ('borne' as const) : ('withheld' as const), hasTaxNumber: typed.hasTaxNumber },
  }
}
