import {
  afterSale,
  CLOSED,
  type Drawer,
  type DrawerFact,
  type DrawerPolicy,
  moveDrawer,
} from '#modules/payments/rules/index.ts'
import { grantedIn } from '#modules/pricing/rules/index.ts'
import { type ChainHead, FIRST_DIGEST, type SaleFact } from '#modules/sales/rules/index.ts'

/** Everything a till records. */
export type TillFact = SaleFact | DrawerFact

/** Where a till stands after its facts; a till that starts again works it out from what it kept. */
export type Standing = {
  head: ChainHead
  drawer: Drawer
  /** Its own sales that may still come back or be undone. */
  readonly sales: SaleFact[]
  /** Quantity that came back by sale and line, and money by sale. */
  readonly back: Map<string, number>
  readonly backMoney: Map<string, number>
  /** What its sales took of budgeted promotions. */
  readonly spent: Map<string, number>
}

export const isSale = (fact: TillFact): fact is SaleFact => fact.kind === 'sale' || fact.kind === 'void'

const addTo = (map: Map<string, number>, key: string, amount: number) => map.set(key, (map.get(key) ?? 0) + amount)

const standSale = (it: Standing, fact: SaleFact) => {
  it.drawer = afterSale(it.drawer, fact)
  const sold = fact.lines.filter(line => !line.returns)
  if (fact.kind === 'sale') for (const [cause, amount] of grantedIn(sold)) addTo(it.spent, cause, amount)
  for (const line of fact.lines) {
    if (!line.returns) continue
    addTo(it.back, `${line.returns.sale}/${line.returns.line}`, -line.qty)
    addTo(it.backMoney, line.returns.sale, -line.net)
  }
  if (fact.kind === 'void') it.sales.splice(0, it.sales.length, ...it.sales.filter(sale => sale.id !== fact.voids))
  else if (sold.length > 0) it.sales.push(fact)
}

/** Moves a till on by one fact of its own. Throws when a drawer fact was made that may not be. */
export const stand = (it: Standing, fact: TillFact, policy: DrawerPolicy): void => {
  if (isSale(fact)) standSale(it, fact)
  else {
    const moved = moveDrawer(it.drawer, fact as DrawerFact, policy)
    if (!moved.ok) throw new Error(`drawer fact ${fact.kind} was made though it is refused: ${moved.detail}`)
    it.drawer = moved.value
  }
  it.head = { seq: fact.seq, number: isSale(fact) ? fact.number : it.head.number, digest: fact.digest }
}

export const standingAfter = (facts: readonly TillFact[], policy: DrawerPolicy): Standing => {
  const fresh: Standing = {
    ...{ head: { seq: 0, number: 0, digest: FIRST_DIGEST }, drawer: CLOSED, sales: [] },
    ...{ back: new Map(), backMoney: new Map(), spent: new Map() },
  }
  for (const fact of facts) stand(fresh, fact, policy)
  return fresh
}
