import { canonical } from '#kernel/canonical.ts'
import type { Minor } from '#kernel/money.ts'
import type { Denomination } from './denominations.ts'

export type DrawerFactKind = 'shift-open' | 'pay-in' | 'pay-out' | 'no-sale' | 'count' | 'shift-close'

/** Where cash comes from or goes to when it is not a customer's. `safe`: the shop's safe; `petty`: an expense or its refund. */
export type CashPlace = 'safe' | 'petty'

/**
 * Something that happened to the cash drawer apart from sales. It stands in the same chain as the register's sale facts:
 * `seq` counts both, `previous` is the digest of whichever came before. It has no receipt number.
 */
export type DrawerFact = {
  readonly v: 1
  readonly kind: DrawerFactKind
  /** UUIDv7 made by the till. */
  readonly id: string
  readonly place: string
  readonly register: string
  readonly seq: number
  readonly previous: string
  /** ISO 8601 UTC instant of the commit on the till. */
  readonly at: string
  /** Business day at the place. */
  readonly day: string
  /** Id of the shift; a `shift-open` gives it. */
  readonly shift: string
  readonly cashier: string
  readonly currency: string
  /**
   * Whole minor units, never below zero. shift-open: the float put in; pay-in and pay-out: what moved; count and
   * shift-close: what was counted; no-sale: 0.
   */
  readonly amount: Minor
  /** The notes and coins that make up `amount`, when they were counted. */
  readonly denominations?: readonly Denomination[]
  /** For pay-in and pay-out. A pay-out to the safe is a safe drop. */
  readonly where?: CashPlace
  /** Why, in the cashier's words: for pay-in, pay-out and no-sale. */
  readonly reason?: string
  /** For count and shift-close: what should have been there, worked out after the blind count was entered. */
  readonly expected?: Minor
  /** The second person, where the shop's rules ask for one. */
  readonly approvedBy?: string
  /** SHA-256, hex, of `drawerFactText`. */
  readonly digest: string
}

/** The text whose SHA-256 is the digest: the canonical text of everything but the digest. */
export const drawerFactText = ({
  digest: _,
  ...fact
}: DrawerFact | (Omit<DrawerFact, 'digest'> & { digest?: string })) => canonical(fact)
