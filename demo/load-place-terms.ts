import { type Database, transact } from '#platform/postgres/index.ts'

const TERMS = `
  insert into orders.place_terms (place, collects, delivers, pays_in_shop, pick_minutes, per_hour, cut_off, dispatch, parcel_cost,
    changed_at, changed_by)
  select id, kind = 'shop', kind in ('shop', 'distribution-centre'), kind = 'shop', case kind when 'shop' then 45 else 90 end,
    case kind when 'shop' then 60 else 400 end, case kind when 'shop' then 60 else 120 end, '{660, 960}',
    case kind when 'shop' then 4000 else 2500 end, $1, 'demo'
  from company.v_place where active and kind in ('shop', 'distribution-centre') on conflict do nothing`

const RUNS = `
  insert into orders.run (id, from_place, to_place, weekday, departs, arrives, cost)
  select gen_random_uuid(), c.id, s.id, d, 780, 900, 1500
  from company.v_place c join company.v_place s on s.kind = 'shop' and s.active cross join generate_series(1, 6) d
  where c.kind = 'distribution-centre' and c.active`

const ZONES = `
  insert into orders.zone (id, name, region, fee, free_above, transit_days)
  select gen_random_uuid(), name, region, fee, free_above, days from (values
    ('Jakarta', '31', 12000, 300000, 0), ('Jawa Barat', '32', 18000, 500000, 1), ('Banten', '36', 18000, 500000, 1),
    ('Indonesia', '', 45000, null, 4)) as z (name, region, fee, free_above, days)
  on conflict do nothing`

/** What the demo's places can do for orders of consumers, how goods go from the centre to the shops, and where deliveries go. */
export const loadPlaceTerms = (db: Database, now: Date): Promise<void> =>
  transact(db, async tx => {
    await tx.rows(TERMS, [now])
    await tx.rows(RUNS)
    await tx.rows(ZONES)
  })
