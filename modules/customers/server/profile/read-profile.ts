import type { Tx } from '#platform/postgres/index.ts'
import type { CustomerProfile } from '../../contract/index.ts'

/** What is known of a customer: figures, segments, points and tier. Undefined when nothing is. */
export const readProfile = (tx: Tx, party: string): Promise<CustomerProfile | undefined> =>
  tx.one<CustomerProfile>(
    `select p.id as party, p.name, p.phone, p.email, p.birthday, p.member_card as "memberCard", p.group_code as group,
            coalesce(c.purchases, 0) as purchases, coalesce(c.spent, 0) as spent, c.first_day as "firstDay",
            c.last_day as "lastDay", case when r.party is not null then jsonb_build_object('id', r.name_id, 'en', r.name_en) end as tier,
            coalesce(r.points, 0)::bigint as points,
            (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]')
             from customers.member m join customers.segment s on s.id = m.segment where m.party = p.id) as segments,
            (select coalesce(jsonb_agg(jsonb_build_object('sale', u.sale, 'day', u.day, 'place', u.place,
               'total', u.total) order by u.day desc, u.sale desc), '[]')
             from (select * from customers.purchase where party = p.id order by day desc, sale desc limit 30) u) as bought
     from party.v_party p left join customers.profile c on c.party = p.id left join rewards.v_member r on r.party = p.id
     where p.id = $1`,
    [party],
  )
