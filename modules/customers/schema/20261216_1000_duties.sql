-- What a customer may ask by the law on personal data (UU 27/2022), with the clock that runs from the asking: three times
-- 24 hours. Kept for ever as proof that it was done; it says of whom by the id alone.
create table customers.duty (
  id uuid not null constraint duty_pk primary key,
  party uuid not null constraint duty_of_party references party.party (id),
  kind text not null constraint duty_kind_known check (kind in ('access', 'erasure', 'correction')),
  asked_at timestamptz not null,
  due_at timestamptz not null constraint duty_due_in_three_days check (due_at = asked_at + interval '72 hours'),
  asked_by text not null,
  done_at timestamptz,
  done_by text,
  -- What came of it: how much was given; what was blanked, stopped and kept, and why.
  outcome jsonb,
  constraint duty_done_whole check
    ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
create index duty_by_party on customers.duty (party, asked_at);
create index duty_open on customers.duty (due_at) where done_at is null;

create view customers.v_duty as
  select id, party, kind, asked_at, due_at, asked_by, done_at, done_by, outcome from customers.duty;
