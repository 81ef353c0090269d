import { brokenConstraint, type Tx } from './tx.ts'

/** What was done, or the name of the constraint that stood in the way. */
export type UnlessBroken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly constraint: string }

/**
 * Runs `work` so that a broken constraint can be answered with its word and the transaction goes on: a savepoint before,
 * back to it when a constraint breaks. Any other error passes through.
 */
export const unlessBroken = async <T>(tx: Tx, work: () => Promise<T>): Promise<UnlessBroken<T>> => {
  await tx.rows('savepoint unless_broken')
  try {
    const value = await work()
    await tx.rows('release savepoint unless_broken')
    return { ok: true, value }
  } catch (error) {
    const constraint = brokenConstraint(error)
    if (!constraint) throw error
    await tx.rows('rollback to savepoint unless_broken')
    return { ok: false, constraint }
  }
}
