/**
 * Each piece of work as it became known: `units` where a case begins to count (once in its life), `touches` where a
 * person took part, on the day that happened, with the seconds a task's clock measured. Rows never change once there, so
 * a day that is over is counted once for all.
 */
export const WORK_DONE = `
  select 'sale-booked' as process, s.id::text as subject, null::uuid as task, s.place, s.recorded_at as at,
         1 as units, 0 as touches, 0 as measured, 0 as seconds
  from sales.v_sale s
  union all
  select 'paper', d.id::text, null, d.place, d.at, 1, 0, 0, 0 from papers.v_document d
  union all
  select 'stock-order', l.id::text, null, l.place, l.released_at, 1, (l.approved_by <> 'system')::int, 0, 0
  from replenishment.v_line l where l.released_at is not null
  union all
  select 'cheque', c.item::text, null, null, c.at, c.units, c.touches, 0, 0 from checks.v_work c
  union all
  select case when t.kind = 'paper-check' then 'paper'
              when t.instance is not null then 'process-step' else 'finding' end,
         t.subject, t.id, t.place, t.done_at,
         (t.kind <> 'paper-check' and t.parent is null)::int,
         case when t.done_by = 'system' then 0 else greatest(t.touches, 1) end,
         case when t.done_by <> 'system' and t.worked_s > 0 then greatest(t.touches, 1) else 0 end,
         case when t.done_by <> 'system' then t.worked_s else 0 end
  from flow.v_task t
  where t.done_at is not null
    and (t.kind = 'paper-check' or t.instance is not null or t.parent is not null or t.opened_by = 'system')`

/** The days of the company, by the clock of its seat. */
export const ZONE = `coalesce((select c.time_zone from company.v_company c limit 1), 'Asia/Jakarta')`
