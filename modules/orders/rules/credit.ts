export type CreditUse = {
  /** Minor units: the limit, what is ordered and not invoiced, what is invoiced and not paid. */
  readonly limit: number
  readonly committed: number
  readonly owed: number
}

/** What may still be ordered, minor units; below zero where somebody has let a customer go above the limit. */
export const creditLeft = ({ limit, committed, owed }: CreditUse): number => limit - committed - owed

/** Whether an order of `amount` fits into what is left. */
export const fitsCredit = (use: CreditUse, amount: number): boolean => creditLeft(use) >= amount
