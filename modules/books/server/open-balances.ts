import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { checkOpening, type Leg, type OpeningLine, pairSigned } from '../rules/index.ts'
import { postEntries } from './post-entries.ts'
import { isBooked } from './read-aged.ts'
import { isClosed } from './reverse-entry.ts'

/** What entries of opening balances are about: all of them are found by it. */
export const OPENING_REF = 'opening-balances'

export type Opening = {
  /** UUIDv7 by the actor. */
  readonly id: string
  readonly day: string
  readonly unit: string
  readonly lines: readonly OpeningLine[]
}

export type OpeningRefusal =
  | 'opening-empty'
  | 'opening-line-wrong'
  | 'opening-unbalanced'
  | 'currency-differs'
  | 'place-unknown'
  | 'period-closed'

/** People write the code of a place; accounts carry its id. */
const placed = async (tx: Tx, legs: readonly Leg[]): Promise<Answer<Leg[], 'place-unknown'>> => {
  const places = await tx.rows<{ id: string; code: string }>('select id, code from company.v_place')
  const byName = new Map(places.flatMap(p => [[p.code, p.id] as const, [p.id, p.id] as const]))
  const legsThere: Leg[] = []
  for (const leg of legs) {
    const [chart, name] = leg.account.split(':')
    if (chart !== 'safe' && chart !== 'petty') legsThere.push(leg)
    else {
      const place = byName.get(name!)
      if (!place) return refused('place-unknown', `There is no place ${name}; write its code, like ${chart}:KMG.`)
      legsThere.push({ ...leg, account: `${chart}:${place}` })
    }
  }
  return done(legsThere)
}

/**
 * Books opening balances in money as one entry on a day. Refused when they do not balance, name an account that does not
 * open by hand, or the day is closed. A mistake is reversed like any entry. Sent twice it is booked once.
 */
export const openBalances = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Opening,
): Promise<Answer<{ id: string }, OpeningRefusal>> => {
  const company = await tx.one<{ currency: string }>('select currency from company.v_company')
  if (company && company.currency !== it.unit)
    return refused('currency-differs', `The company keeps its books in ${company.currency}, not in ${it.unit}.`)
  const checked = checkOpening(it.lines)
  if (!checked.ok) return checked
  const legs = await placed(tx, checked.value)
  if (!legs.ok) return legs
  if (await isBooked(tx, it.id)) return done({ id: it.id })
  if (await isClosed(tx, it.day))
    return refused('period-closed', `${it.day} is closed; take a later day, or reopen the period.`)
  const entry = { id: it.id, why: 'opening', at: now.toISOString(), day: it.day, who: who.id, ref: OPENING_REF }
  await postEntries(tx, [{ ...entry, postings: pairSigned(legs.value, it.unit) }])
  return done({ id: it.id })
}
