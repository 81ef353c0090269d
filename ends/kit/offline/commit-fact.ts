import type { Answer } from '#kernel/answer.ts'
import { afterSale, type DrawerFact, type DrawerPolicy, moveDrawer } from '#modules/payments/rules/index.ts'
import { grantedIn } from '#modules/pricing/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { type FactRow, FRESH, isSale, type RegisterFact, type Standing, type TillDatabase } from './till-database.ts'

/** Makes the fact that follows `standing`, at once (no waiting inside), or refuses. */
export type MakeFact<Fact, Refusal extends string> = (standing: Standing) => Answer<Fact, Refusal>

/**
 * Commits the next fact of the register: one strict transaction reads where the chain stands, has the fact made, writes
 * it, moves the chain and the drawer, and takes away the basket it came from. It resolves only when the transaction is
 * complete; nothing may be shown, printed or opened before. A refusal writes nothing.
 */
export const commitFact = async <Fact extends RegisterFact, Refusal extends string>(
  db: TillDatabase,
  policy: DrawerPolicy,
  make: MakeFact<Fact, Refusal>,
  draft?: string,
): Promise<Answer<Fact, Refusal>> => {
  const answer = await db.transaction('rw', db.meta, db.facts, db.drafts, async () => {
    const standing = ((await db.meta.get('standing'))?.value as Standing | undefined) ?? FRESH
    const made = make(standing)
    if (!made.ok) return made
    await db.facts.add(rowOf(made.value))
    await db.meta.put({ key: 'standing', value: standingAfter(standing, made.value, policy) })
    if (draft) await db.drafts.delete(draft)
    return made
  })
  return answer
}

const rowOf = (fact: RegisterFact): FactRow => ({
  seq: fact.seq,
  id: fact.id,
  state: 'waiting',
  shift: fact.shift,
  at: fact.at,
  fact,
  ...(isSale(fact) && { number: fact.number }),
})

const standingAfter = (standing: Standing, fact: RegisterFact, policy: DrawerPolicy): Standing =>
  isSale(fact) ? afterSaleFact(standing, fact) : afterDrawerFact(standing, fact, policy)

const afterSaleFact = (standing: Standing, fact: SaleFact): Standing => ({
  ...standing,
  head: { seq: fact.seq, number: fact.number, digest: fact.digest },
  drawer: afterSale(standing.drawer, fact),
  spent: fact.kind === 'sale' ? spentAfter(standing.spent, fact) : standing.spent,
})

/** Only what was sold counts: goods that come back give nothing back to a promotion's budget. */
const spentAfter = (spent: Standing['spent'], fact: SaleFact): Standing['spent'] => {
  const after = { ...spent }
  for (const [cause, amount] of grantedIn(fact.lines.filter(line => !line.returns)))
    after[cause] = (after[cause] ?? 0) + amount
  return after
}

const afterDrawerFact = (standing: Standing, fact: DrawerFact, policy: DrawerPolicy): Standing => {
  const moved = moveDrawer(standing.drawer, fact, policy)
  if (!moved.ok) throw new Error(`drawer fact ${fact.kind} was made though it is refused: ${moved.refusal}`)
  const shift =
    fact.kind === 'shift-open'
      ? { id: fact.shift, cashier: fact.cashier, at: fact.at }
      : fact.kind === 'shift-close'
        ? null
        : standing.shift
  return {
    ...standing,
    head: { seq: fact.seq, number: standing.head.number, digest: fact.digest },
    drawer: moved.value,
    shift,
  }
}
