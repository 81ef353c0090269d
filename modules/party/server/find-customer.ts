import type { Tx } from '#platform/postgres/index.ts'
import type { PartyCard } from '../contract/index.ts'
import { normalCard, normalPhone } from '../rules/index.ts'
import { CARD } from './party-columns.ts'

/**
 * Who stands at the till: by phone, as people say it, or by member card; one statement on two unique indexes. Anyone in
 * the book may buy, so roles are not asked for. Undefined when nobody active is found.
 */
export const findCustomer = async (tx: Tx, phoneOrCard: string): Promise<PartyCard | undefined> => {
  const phone = normalPhone(phoneOrCard)
  return tx.one<PartyCard>(
    `select ${CARD} from party.party p
     where p.active and p.merged_into is null
       and p.id in (select party from party.phone where number = $1 and owned
                    union all select id from party.party where member_card = $2)
     order by p.member_card is not distinct from $2 desc limit 1`,
    [phone.ok ? phone.value : null, normalCard(phoneOrCard)],
  )
}
