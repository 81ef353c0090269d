create schema lanes;

-- Where a self-checkout stands, as it last said. Nothing in it tells who the customer is.
create table lanes.lane (
  register uuid not null constraint lane_pk primary key
    constraint lane_is_register references company.register (id),
  place uuid not null constraint lane_at_place references company.place (id),
  -- Counts up with every report of the lane: an older one that comes late changes nothing.
  report bigint not null,
  step text not null constraint lane_step_known
    check (step in ('shut', 'attract', 'language', 'scanning', 'paying', 'done')),
  locked boolean not null,
  assisted boolean not null,
  lines integer not null constraint lane_lines_sound check (lines >= 0),
  -- Minor units.
  total bigint not null,
  -- What was scanned last, as it is called on the shelf.
  last text not null,
  since timestamptz not null,
  seen_at timestamptz not null
);
create index lane_by_place on lanes.lane (place);

-- A moment a lane asked for a person, and what became of it. The first answer stands.
create table lanes.intervention (
  id uuid not null constraint intervention_pk primary key,
  register uuid not null constraint intervention_of_register references company.register (id),
  place uuid not null constraint intervention_at_place references company.place (id),
  kind text not null constraint intervention_kind_known
    check (kind in ('age', 'weight', 'rescan', 'quantity', 'alarm', 'help', 'payment', 'dropped')),
  about text not null,
  asked_at timestamptz not null,
  heard_at timestamptz not null,
  outcome text constraint intervention_outcome_known check (outcome in ('fine', 'corrected', 'refused', 'left')),
  answered_at timestamptz,
  -- The user; null where the customer left.
  answered_by uuid,
  way text constraint intervention_way_known check (way in ('lane', 'console')),
  constraint intervention_answer_whole check ((outcome is null) = (answered_at is null) and (outcome is null) = (way is null))
);
create index intervention_open on lanes.intervention (place, asked_at) where outcome is null;
create index intervention_by_place on lanes.intervention (place, asked_at);

-- What somebody asked of a lane from afar; done once the lane has said so.
create table lanes.wish (
  id uuid not null constraint wish_pk primary key,
  register uuid not null constraint wish_of_lane references lanes.lane (register),
  what text not null constraint wish_known check (what in ('lock', 'unlock', 'assist', 'stop-assisting')),
  asked_at timestamptz not null,
  asked_by text not null,
  done_at timestamptz
);
create index wish_open on lanes.wish (register, asked_at) where done_at is null;
