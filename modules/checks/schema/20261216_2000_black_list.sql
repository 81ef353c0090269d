-- Why a warkat was refused, by the numbers of appendix 1 of SE 9/13/DASP. A refusal is one step of its life; said anew it
-- has a further version, and the last one counts: no reasons, and it counts for nothing. The black list follows from
-- these on any day and is kept nowhere else.
create table checks.refusal (
  item uuid not null constraint refusal_item references checks.item,
  n int not null,
  version int not null constraint refusal_version_from_one check (version > 0),
  reasons int[] not null,
  -- Bank and account; null where the code line does not say.
  drawer text,
  -- The business day of the refusal; of all its versions the same.
  day date not null,
  deed uuid not null constraint refusal_deed references checks.deed,
  at timestamptz not null,
  who text not null,
  why text not null,
  constraint refusal_step foreign key (item, n) references checks.step,
  constraint refusal_pk primary key (item, n, version)
);
create index refusal_by_drawer on checks.refusal (drawer) where drawer is not null;
create trigger refusal_append_only before update or delete or truncate on checks.refusal
  for each statement execute function checks.refuse_change();

-- Until when the drawer was listed on the day the warkat was captured or corrected.
alter table checks.item add column listed_until date;
