import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { isClosed, postEntries } from '#modules/books/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { CreditInput } from '../../contract/index.ts'
import { postingsOfCredit } from '../../rules/index.ts'
import { termsOf } from '../terms/read-terms.ts'
import { enteredBefore, insertPaper, numberTaken } from './enter-invoice.ts'

export type CreditRefusal =
  | 'invoice-number-taken'
  | 'invoice-differs'
  | 'supplier-unknown'
  | 'return-unknown'
  | 'return-credited'
  | 'period-closed'

type Claim = { number: string; open: number }

/** The part of the note that settles the return's claim; what it is more or less is a price difference. */
const claimOf = async (tx: Tx, it: CreditInput): Promise<Answer<number, 'return-unknown' | 'return-credited'>> => {
  if (it.supplierReturn === null) return done(0)
  const claim = await tx.one<Claim>(
    'select number, claim - credited as open from purchasing.supplier_return where id = $1 and supplier = $2 for update',
    [it.supplierReturn, it.supplier],
  )
  if (!claim) return refused('return-unknown', 'The return is not known, or went to another supplier.')
  return claim.open > 0
    ? done(Math.min(claim.open, it.total - it.tax))
    : refused('return-credited', `${claim.number} is credited in full, or had nothing to credit.`)
}

/** Enters a supplier's credit note: it lessens what is owed, and settles the claim of a return. Its PPN is given back. */
export const enterCredit = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: CreditInput,
): Promise<Answer<{ answer: 'created' | 'exists'; id: string }, CreditRefusal>> => {
  const digest = sha256(canonical(it))
  const before = await enteredBefore(tx, it.id, digest, it.number)
  if (before) return before.ok ? done({ answer: 'exists', id: it.id }) : before
  const terms = (await termsOf(tx, [it.supplier])).get(it.supplier)
  if (!terms) return refused('supplier-unknown', 'The supplier is not known; save its terms first.')
  if (await isClosed(tx, it.day)) return refused('period-closed', `${it.day} is closed in the books.`)
  const claim = await claimOf(tx, it)
  if (!claim.ok) return claim
  const { id, supplier, number, taxNumber, day, tax, total, note } = it
  const paper = { id, supplier, number, taxNumber, day, due: day, tax, total, note, digest }
  const kept = await unlessBroken(tx, () =>
    insertPaper(tx, who, now, { ...paper, kind: 'credit-note', state: 'booked' }),
  )
  if (!kept.ok && kept.constraint === 'invoice_number_taken') return numberTaken(tx, supplier, number)
  if (!kept.ok) throw new Error(`a credit note broke ${kept.constraint}`)
  await tx.rows('update purchasing.supplier_return set credited = credited + $2 where id = $1', [
    it.supplierReturn,
    claim.value,
  ])
  const postings = postingsOfCredit(supplier, { claim: claim.value, tax, total })
  const ref = `${terms.code} ${number}`
  await postEntries(tx, [{ id, why: 'supplier-credit', at: now.toISOString(), day, who: who.id, ref, postings }])
  await tx.rows('update purchasing.invoice set variance = $2 where id = $1', [id, claim.value + tax - total])
  await announce(tx, [{ topic: 'purchasing.invoice-booked', key: supplier, payload: { invoice: id, supplier } }])
  return done({ answer: 'created', id })
}
