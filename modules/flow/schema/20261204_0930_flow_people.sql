-- Who may do a task, who has it, until when in business time, and how its time was spent.
alter table flow.task
  -- Words of roles whose holders may do it; none: whoever may work at its place.
  add column roles text[] not null default '{}',
  -- A skill that whoever is given it must have.
  add column skill text,
  -- How much depends on it, 0 to 100.
  add column weight smallint not null default 50 constraint task_weight_in_range check (weight between 0 and 100),
  -- What it may end with, as words; none: any.
  add column outcomes text[] not null default '{}',
  -- How many people must say the same before it ends.
  add column needs smallint not null default 1 constraint task_needs_range check (needs between 1 and 20),
  -- Outcomes that end it when one person says them.
  add column ends_at_once text[] not null default '{}',
  -- What belongs together for separation of duties: the one who does or asked for one task of a path does no other.
  add column path text,
  add column apart boolean not null default false,
  add column asked_by text,
  -- The process instance and its token that wait for it.
  add column instance uuid,
  add column token text,
  add column parent uuid constraint task_of_parent references flow.task (id),
  add column relation text constraint task_relation_known check (relation in ('subtask', 'consult')),
  -- `pull`: people take it. `push`: it is given to one who is there. `wanted`: whom it was opened for.
  add column give text not null default 'pull' constraint task_give_known check (give in ('pull', 'push')),
  add column wanted uuid constraint task_wanted_unknown references access.user_account (id),
  -- Who has it, since when and why; `claimed_at`: they have taken it up.
  add column assignee uuid constraint task_assignee_unknown references access.user_account (id),
  add column given_at timestamptz,
  add column given_by text,
  add column given_why jsonb,
  add column claimed_at timestamptz,
  -- Who handed it on and still answers for it.
  add column owner uuid constraint task_owner_unknown references access.user_account (id),
  -- Business minutes it may take; those spent before the clock was last started; since when the clock runs, null while
  -- it stands still.
  add column due_minutes integer constraint task_due_above_zero check (due_minutes > 0),
  add column spent_minutes integer not null default 0,
  add column clock_from timestamptz,
  add column calendar text not null default 'place'
    constraint task_calendar_known check (calendar in ('place', 'office', 'always')),
  add column due_at timestamptz,
  -- Whom the clock waits for: `customer`, `supplier` …
  add column paused_for text,
  add column paused_at timestamptz,
  -- The next reminder or escalation: which, and when. Rows are the truth; a worker looks at them.
  add column alarm_at timestamptz,
  add column alarm_step smallint not null default 0,
  add column remind_minutes integer,
  add column escalate_to text,
  add column escalate_minutes integer,
  add column escalated smallint not null default 0,
  -- Due date planned, given to somebody where its kind is given: done once after opening.
  add column settled_at timestamptz,
  -- Seconds that it waited for a person, was worked on, stood still for others; how often it was taken up.
  add column state_since timestamptz,
  add column waited_s integer not null default 0,
  add column worked_s integer not null default 0,
  add column stood_s integer not null default 0,
  add column touches smallint not null default 0,
  -- Business minutes from opening to the end, those in which it stood still left out.
  add column business_minutes integer,
  add column done_key text,
  add column done_by_way text,
  add column done_values jsonb,
  add constraint task_paused_whole check ((paused_at is null) = (paused_for is null)),
  add constraint task_given_whole check ((assignee is null) = (given_at is null)),
  add constraint task_child_whole check ((parent is null) = (relation is null));
update flow.task set state_since = opened_at, settled_at = opened_at;
create index task_of_assignee on flow.task (assignee) where done_at is null and assignee is not null;
create index task_alarm on flow.task (alarm_at) where done_at is null and alarm_at is not null;
create index task_unsettled on flow.task (opened_at) where done_at is null and settled_at is null;
create index task_running on flow.task (id) where done_at is null and clock_from is not null;
create index task_children on flow.task (parent) where parent is not null;
create index task_of_instance on flow.task (instance) where instance is not null;

-- Who has done, or asked for, something of a path: nobody stands here twice, so nobody approves their own.
create table flow.task_doer (
  path text not null,
  person text not null,
  -- Null for the one who asked.
  task uuid constraint task_doer_of_task references flow.task (id),
  constraint task_needs_other_eyes primary key (path, person)
);

-- What each of several people says about a task that needs more than one.
create table flow.task_vote (
  task uuid not null constraint task_vote_of_task references flow.task (id),
  person text not null,
  at timestamptz not null,
  outcome text not null,
  note text,
  way text not null,
  key text,
  constraint task_voted_already primary key (task, person)
);

-- What happened to a task and by whom. Rows are only added.
create table flow.task_event (
  seq bigint generated always as identity constraint task_event_pk primary key,
  task uuid not null constraint task_event_of_task references flow.task (id),
  at timestamptz not null,
  who text not null,
  what text not null,
  way text not null default 'desk',
  detail jsonb not null default '{}'
);
create index task_event_by_task on flow.task_event (task, seq);
create unique index task_seen_once on flow.task_event (task, who) where what = 'seen';

-- How a kind of task is done; a kind without a row is open to whoever may work at its place, without a due date.
create table flow.task_kind (
  kind text not null constraint task_kind_pk primary key constraint task_kind_form check (kind ~ '^[a-z][a-z0-9-]{1,59}$'),
  -- Names for kinds that screens have no words for.
  name_id text not null default '',
  name_en text not null default '',
  -- `pull`: people take it. `push`: it is given to one who is there.
  give text not null default 'pull' constraint task_kind_give_known check (give in ('pull', 'push')),
  roles text[] not null default '{}',
  skill text,
  weight smallint not null default 50 constraint task_kind_weight_in_range check (weight between 0 and 100),
  due_minutes integer constraint task_kind_due_above_zero check (due_minutes > 0),
  calendar text not null default 'place'
    constraint task_kind_calendar_known check (calendar in ('place', 'office', 'always')),
  -- Business minutes before the due date at which it is called to mind.
  remind_minutes integer constraint task_kind_remind_above_zero check (remind_minutes > 0),
  -- The role that is asked as well once it is late, and after how many more minutes the owners are.
  escalate_to text,
  escalate_minutes integer constraint task_kind_escalate_above_zero check (escalate_minutes > 0),
  outcomes text[] not null default '{}',
  needs smallint not null default 1 constraint task_kind_needs_range check (needs between 1 and 20),
  ends_at_once text[] not null default '{}',
  apart boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);

-- Whose day it is not: from one instant to another, by day or by hour. HR will feed it; the desk writes it until then.
create table flow.absence (
  id uuid not null constraint absence_pk primary key,
  person uuid not null constraint absence_person_unknown references access.user_account (id),
  from_at timestamptz not null,
  to_at timestamptz not null,
  kind text not null constraint absence_kind_known check (kind in ('leave', 'sick', 'training', 'away')),
  -- Who gets this person's work meanwhile.
  substitute uuid constraint absence_substitute_unknown references access.user_account (id),
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint absence_forward check (to_at > from_at),
  constraint absence_own_substitute check (substitute <> person),
  constraint absence_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index absence_by_person on flow.absence (person, from_at) where withdrawn_at is null;
create index absence_by_substitute on flow.absence (substitute, from_at) where withdrawn_at is null;

-- What a person can do, from a day to a day.
create table flow.person_skill (
  person uuid not null constraint person_skill_person_unknown references access.user_account (id),
  skill text not null constraint person_skill_form check (skill ~ '^[a-z][a-z0-9-]{1,39}$'),
  from_day date not null,
  to_day date,
  constraint person_skill_pk primary key (person, skill, from_day),
  constraint person_skill_forward check (to_day >= from_day)
);

-- When a person works, week by week, from a day to a day. Somebody without rows is there whenever not absent.
create table flow.shift (
  person uuid not null constraint shift_person_unknown references access.user_account (id),
  place uuid not null constraint shift_place_unknown references company.place (id),
  weekday smallint not null constraint shift_weekday check (weekday between 1 and 7),
  starts smallint not null constraint shift_starts check (starts between 0 and 1439),
  ends smallint not null,
  from_day date not null,
  to_day date,
  constraint shift_pk primary key (person, weekday, starts, from_day),
  constraint shift_forward check (ends > starts and ends <= starts + 1440 and to_day >= from_day)
);
create index shift_by_place on flow.shift (place);

-- Which kinds of holiday a place keeps. Without a row: offices all, warehouses national ones and the company's, shops
-- only those the company gives.
create table flow.place_calendar (
  place uuid not null constraint place_calendar_pk primary key
    constraint place_calendar_of_place references company.place (id),
  keeps text[] not null
    constraint place_calendar_keeps_known check (keeps <@ array['national', 'joint-leave', 'company'])
);

insert into flow.task_kind
  (kind, weight, due_minutes, remind_minutes, escalate_to, escalate_minutes, outcomes) values
  ('price-variance', 60, 480, 120, 'store-manager', 960, '{fixed,explained,passed-on}'),
  ('sale-unsound', 90, 240, 60, 'it', 480, '{fixed,explained,passed-on}'),
  ('chain-gap', 70, 480, 120, 'it', 960, '{fixed,explained,passed-on}'),
  ('chain-broken', 95, 120, 60, 'it', 240, '{fixed,explained,passed-on}'),
  ('stock-below-zero', 50, 1440, 240, 'store-manager', 1440, '{counted,fixed,written-off,explained}'),
  ('points-below-zero', 40, 2880, 480, 'store-manager', 2880, '{fixed,written-off,explained}'),
  ('returned-over-sold', 60, 960, 240, 'store-manager', 960, '{fixed,explained,passed-on}'),
  ('fact-odd', 80, 480, 120, 'it', 480, '{fixed,explained,passed-on}'),
  ('drawer-difference', 70, 480, 120, 'store-manager', 960, '{counted,explained,written-off,passed-on}'),
  ('card-unknown', 85, 480, 120, 'store-manager', 480, '{fixed,explained,passed-on}'),
  ('card-contradiction', 95, 240, 60, 'accountant', 480, '{fixed,explained,passed-on}');

create or replace view flow.v_task as select * from flow.task;

create view flow.v_task_event as select seq, task, at, who, what, way, detail from flow.task_event;

-- How each task's time was spent: for step times and hours saved. Seconds by the wall clock, minutes in business time.
create view flow.v_task_measure as
  select id, kind, place, instance, path, assignee, opened_at, done_at, done_by, outcome, done_by_way, due_at,
         done_at > due_at as late, waited_s, worked_s, stood_s, touches, business_minutes, due_minutes, escalated
  from flow.task;

create view flow.v_absence as
  select id, person, from_at, to_at, kind, substitute, note from flow.absence where withdrawn_at is null;
create view flow.v_person_skill as select person, skill, from_day, to_day from flow.person_skill;
create view flow.v_shift as select person, place, weekday, starts, ends, from_day, to_day from flow.shift;
