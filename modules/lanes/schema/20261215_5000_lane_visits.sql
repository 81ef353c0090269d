-- What the basket came to when a person was asked for: what a re-scan added is seen from it.
alter table lanes.intervention add column total bigint;

-- One customer at a lane, from the first touch to the receipt or to leaving. Nothing in it tells who it was.
create table lanes.visit (
  id uuid not null constraint visit_pk primary key,
  register uuid not null constraint visit_of_register references company.register (id),
  place uuid not null constraint visit_at_place references company.place (id),
  begun_at timestamptz not null,
  -- When payment was begun for the last time.
  paying_at timestamptz,
  ended_at timestamptz not null,
  outcome text not null constraint visit_outcome_known check (outcome in ('paid', 'left')),
  lines integer not null constraint visit_lines_sound check (lines >= 0),
  -- Minor units.
  total bigint not null,
  assisted boolean not null,
  heard_at timestamptz not null,
  constraint visit_forward check (begun_at <= ended_at)
);
create index visit_by_place on lanes.visit (place, ended_at);
create index visit_by_register on lanes.visit (register, ended_at);
create index intervention_by_register on lanes.intervention (register, asked_at);
