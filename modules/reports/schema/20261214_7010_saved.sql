create schema reports;

-- What a unit of a process cost a person before, and what a touch nobody timed is taken to cost now. From a day on; never
-- edited: who knows better writes another row, and the latest said for the day counts.
create table reports.standard (
  id uuid not null constraint standard_pk primary key,
  process text not null constraint standard_process_known
    check (process in ('sale-booked', 'paper', 'stock-order', 'cheque', 'finding', 'process-step')),
  from_day date not null,
  old_steps integer not null constraint standard_steps_sound check (old_steps between 0 and 1000),
  old_seconds integer not null constraint standard_old_sound check (old_seconds between 0 and 360000),
  touch_seconds integer not null constraint standard_touch_sound check (touch_seconds between 0 and 36000),
  -- Rupiah an hour of whoever did it.
  wage bigint not null constraint standard_wage_sound check (wage between 0 and 100000000),
  -- True when somebody stood beside the work with a watch; false for an assumption.
  timed boolean not null,
  source text not null constraint standard_source_said check (source <> ''),
  seq bigint not null generated always as identity,
  said_at timestamptz not null,
  said_by text not null
);
create index standard_in_force on reports.standard (process, from_day desc, seq desc);

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end $$;
create trigger standard_append_only before update or delete or truncate on reports.standard
  for each statement execute function reports.refuse_change();

-- Cautious beginnings, each to be replaced by one's own timing. An hour is the minimum wage of Jakarta in 2025,
-- Rp5.396.761 a month, by 173 (PP 35/2021, article 32).
insert into reports.standard
  (id, process, from_day, old_steps, old_seconds, touch_seconds, wage, timed, source, said_at, said_by)
values
  ('01940000-0000-7000-8000-000000000001', 'sale-booked', '2000-01-01', 2, 20, 30, 31195, false, 'assumption', '2026-11-28', 'system'),
  ('01940000-0000-7000-8000-000000000002', 'paper', '2000-01-01', 6, 300, 60, 31195, false, 'assumption', '2026-11-28', 'system'),
  ('01940000-0000-7000-8000-000000000003', 'stock-order', '2000-01-01', 3, 90, 10, 31195, false, 'assumption', '2026-11-28', 'system'),
  ('01940000-0000-7000-8000-000000000004', 'cheque', '2000-01-01', 5, 180, 30, 31195, false, 'assumption', '2026-11-28', 'system'),
  ('01940000-0000-7000-8000-000000000005', 'finding', '2000-01-01', 3, 300, 120, 31195, false, 'assumption', '2026-11-28', 'system'),
  ('01940000-0000-7000-8000-000000000006', 'process-step', '2000-01-01', 3, 240, 120, 31195, false, 'assumption', '2026-11-28', 'system');

-- What happened on a day of the company, counted from the views of others. `touches` by people, of which `measured` were
-- timed and took `seconds` together.
create table reports.saved_day (
  process text not null,
  place uuid,
  day date not null,
  units integer not null,
  touches integer not null,
  measured integer not null constraint saved_measured_within check (measured between 0 and touches),
  seconds bigint not null,
  constraint saved_day_once unique nulls not distinct (process, place, day)
);
create index saved_by_day on reports.saved_day (day);

-- Until when all has been counted.
create table reports.saved_mark (
  one boolean not null default true constraint saved_mark_pk primary key constraint saved_mark_is_one check (one),
  at timestamptz
);
insert into reports.saved_mark (at) values (null);
