import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { refreshMembers } from '../segments/refresh-members.ts'
import { countProfiles } from './count-profiles.ts'
import { type CustomerPurchase, recordPurchases } from './record-purchases.ts'

/**
 * What follows from sales and from changes in the address book: profiles are counted and segments brought up to date
 * for the customers concerned. Safe to repeat; a constant number of statements.
 */
export const keepProfiles = async (
  tx: Tx,
  now: Date,
  today: Day,
  { bought, parties }: { readonly bought: readonly CustomerPurchase[]; readonly parties: readonly string[] },
): Promise<void> => {
  if (bought.length > 0) await recordPurchases(tx, bought)
  const touched = [...new Set([...parties, ...bought.map(({ party }) => party)])].sort()
  const standing = await countProfiles(tx, now, touched)
  if (standing.length > 0) await refreshMembers(tx, now, today, standing)
}
