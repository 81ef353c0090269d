import { readMemberPass } from '#modules/party/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type Member = { readonly party: string; readonly group: string | null; readonly member: boolean }

/** Who the passes prove their holders to be; a pass that is not ours or has run out is not in the answer. One statement. */
export const readMembers = async (
  tx: Tx,
  secret: string,
  now: Date,
  passes: readonly string[],
): Promise<ReadonlyMap<string, Member>> => {
  const parties = new Map(passes.map(pass => [pass, readMemberPass(secret, now, pass)]))
  const ids = [...new Set([...parties.values()].filter(id => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<Member>(
    `select p.id as party, p.group_code as "group", p.member_card is not null or m.party is not null as member
     from party.v_party p left join rewards.v_member m on m.party = p.id where p.id = any($1::uuid[]) and p.active`,
    [ids],
  )
  const byParty = new Map(rows.map(row => [row.party, row]))
  return new Map(
    [...parties].flatMap(([pass, party]) => {
      const member = party === null ? undefined : byParty.get(party)
      return member ? [[pass, member] as const] : []
    }),
  )
}
