import type { Tx } from '#platform/postgres/index.ts'
import type { Segment, SegmentMember } from '../../contract/index.ts'

/** The segments with how many are in each, by name. */
export const listSegments = (tx: Tx): Promise<Segment[]> =>
  tx.rows<Segment>(
    `select s.id, s.name, s.rule, s.version, s.changed_at as "changedAt",
            (select count(*) from customers.member m where m.segment = s.id)::int as members
     from customers.segment s where s.active order by s.name, s.id`,
  )

/** Who is in a segment, the last to come first; at most a hundred. */
export const segmentMembers = (tx: Tx, segment: string): Promise<SegmentMember[]> =>
  tx.rows<SegmentMember>(
    `select m.party, p.name, p.phone, m.since, c.purchases, c.spent, c.last_day as "lastDay"
     from customers.member m join party.v_party p on p.id = m.party join customers.profile c on c.party = m.party
     where m.segment = $1 order by m.since desc, p.name, m.party limit 100`,
    [segment],
  )
