import type { Dice } from '#demo/dice.ts'
import { type DrawerFact, drawerFactText } from '#modules/payments/rules/index.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { TillKnowledge } from './ring-up.ts'
import type { Standing } from './stand-till.ts'

type Deed = Pick<DrawerFact, 'kind' | 'amount'> & Partial<Pick<DrawerFact, 'where' | 'reason' | 'expected' | 'shift'>>

const FLOAT = 300_000

/** The next drawer fact of a till, sealed. */
export const drawerFact = (till: TillKnowledge, standing: Standing, deed: Deed): DrawerFact => {
  const { instant: at, day } = till.momentOf(new Date())
  const { register, place, cashier } = till
  const fact = {
    ...{ v: 1 as const, id: newId(), place, register, cashier, at, day, currency: 'IDR' },
    ...{ seq: standing.head.seq + 1, previous: standing.head.digest, shift: standing.drawer.shift ?? newId() },
    ...deed,
  }
  return { ...fact, digest: sha256(drawerFactText(fact)) }
}

export const openShift = (till: TillKnowledge, standing: Standing): DrawerFact =>
  drawerFact(till, standing, { kind: 'shift-open', amount: FLOAT, where: 'safe', shift: newId() })

/** Counted blind: now and then a little is missing or too much, less than asks for a second person. */
export const closeShift = (till: TillKnowledge, standing: Standing, dice: Dice): DrawerFact => {
  const { cash } = standing.drawer
  const off = dice.chance(500) ? 100 * (dice.below(41) - 20) : 0
  return drawerFact(till, standing, {
    kind: 'shift-close',
    amount: Math.max(0, cash + off),
    where: 'safe',
    expected: cash,
  })
}

/** Cash in or out, the drawer opened for nothing, or a count. */
export const moveCash = (till: TillKnowledge, standing: Standing, dice: Dice): DrawerFact => {
  const { cash } = standing.drawer
  const reason = 'uji'
  const where = dice.pick(['safe', 'petty'] as const)
  const deeds: Deed[] = [
    { kind: 'pay-in', amount: 50_000, where, reason },
    { kind: 'no-sale', amount: 0, reason },
    { kind: 'count', amount: cash, expected: cash },
    ...(cash > 200_000 ? [{ kind: 'pay-out' as const, amount: 100 * (1 + dice.below(1000)), where, reason }] : []),
  ]
  return drawerFact(till, standing, dice.pick(deeds))
}
