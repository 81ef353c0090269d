import type { Tx } from '#platform/postgres/index.ts'
import type { Party } from '../contract/index.ts'
import { WHOLE } from './party-columns.ts'

/** A party with all that is known of it. One that was merged away still answers, and says into which. */
export const readParty = (tx: Tx, id: string): Promise<Party | undefined> =>
  tx.one<Party>(`select ${WHOLE} from party.party p where p.id = $1`, [id])

/** The party that an id stands for today: itself, or the one it was merged into, however often. */
export const currentParty = async (tx: Tx, id: string): Promise<string | undefined> => {
  const row = await tx.one<{ id: string }>(
    `with recursive trail as (
       select id, merged_into from party.party where id = $1
       union all
       select p.id, p.merged_into from party.party p join trail t on p.id = t.merged_into)
     select id from trail where merged_into is null`,
    [id],
  )
  return row?.id
}
