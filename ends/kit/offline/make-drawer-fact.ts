import { type Answer, done } from '#kernel/answer.ts'
import {
  type DrawerFact,
  type DrawerPolicy,
  type DrawerRefusal,
  drawerFactText,
  moveDrawer,
} from '#modules/payments/rules/index.ts'
import type { Sha256 } from '#modules/sales/rules/index.ts'
import type { Standing } from './till-database.ts'

/** A drawer fact without what the chain gives it. */
export type DrawerDeed = Omit<DrawerFact, 'v' | 'seq' | 'previous' | 'digest'>

/** The sealed drawer fact that follows `standing`, or why the drawer may not do this now. */
export const makeDrawerFact = (
  standing: Standing,
  deed: DrawerDeed,
  policy: DrawerPolicy,
  sha256: Sha256,
): Answer<DrawerFact, DrawerRefusal> => {
  const fact = { v: 1, ...deed, seq: standing.head.seq + 1, previous: standing.head.digest } as const
  const moved = moveDrawer(standing.drawer, fact, policy)
  return moved.ok ? done({ ...fact, digest: sha256(drawerFactText(fact)) }) : moved
}
