create schema notify;

-- How a person wants to be reached. Each change is a new version; rows are only added, so the history is whole.
create table notify.reach (
  person uuid not null constraint reach_person_unknown references access.user_account (id),
  version integer not null constraint reach_version_above_zero check (version > 0),
  language text not null constraint reach_language_known check (language in ('id', 'en')),
  time_zone text not null,
  -- Minutes after midnight between which nothing is sent; both null: none. From after to: over midnight.
  quiet_from smallint constraint reach_quiet_from check (quiet_from between 0 and 1439),
  quiet_to smallint constraint reach_quiet_to check (quiet_to between 0 and 1439),
  -- Urgent work may come in quiet hours as well.
  urgent_anytime boolean not null,
  at timestamptz not null,
  by text not null,
  constraint reach_pk primary key (person, version),
  constraint reach_quiet_whole check ((quiet_from is null) = (quiet_to is null) and quiet_from is distinct from coalesce(quiet_to, -1))
);

-- By which ways, from which urgency on. No row: nothing is sent.
create table notify.reach_way (
  person uuid not null,
  version integer not null,
  way text not null constraint reach_way_known check (way in ('mail', 'whatsapp', 'sms', 'call')),
  address text not null constraint reach_address_said check (address <> ''),
  -- `every` task given to the person, what is `late`, only what is `urgent`.
  from_level text not null constraint reach_level_known check (from_level in ('every', 'late', 'urgent')),
  constraint reach_way_pk primary key (person, version, way),
  constraint reach_way_of_reach foreign key (person, version) references notify.reach (person, version)
);
create index reach_way_by_address on notify.reach_way (address);

create view notify.v_reach as
  select distinct on (person) person, version, language, time_zone, quiet_from, quiet_to, urgent_anytime, at
  from notify.reach order by person, version desc;

create view notify.v_reach_way as
  select w.person, w.version, w.way, w.address, w.from_level
  from notify.reach_way w join notify.v_reach r on r.person = w.person and r.version = w.version;

-- One piece of news of one task to one person by one way. The task is flow's; its id is all that is kept.
create table notify.notice (
  id uuid not null constraint notice_pk primary key,
  task uuid not null,
  person uuid not null constraint notice_person_unknown references access.user_account (id),
  way text not null constraint notice_way_known check (way in ('mail', 'whatsapp', 'sms', 'call')),
  address text not null,
  language text not null,
  level text not null constraint notice_level_known check (level in ('every', 'late', 'urgent')),
  -- What happened to the task, and which time that was: told once.
  reason text not null constraint notice_reason_known check (reason in ('given', 'reminded', 'escalated', 'urgent')),
  turn text not null,
  asked_at timestamptz not null,
  -- When it is sent, or tried again.
  send_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  state text not null default 'waiting'
    constraint notice_state_known check (state in ('waiting', 'sent', 'delivered', 'read', 'failed', 'dropped')),
  state_at timestamptz not null,
  -- What it went through, and its name there.
  through text,
  provider_id text constraint notice_provider_id_taken unique,
  fault text,
  -- The outcomes that were offered, in the order of the buttons.
  outcomes text[] not null default '{}',
  used_at timestamptz,
  used_outcome text,
  constraint notice_told_once unique (task, person, way, reason, turn),
  constraint notice_used_whole check ((used_at is null) = (used_outcome is null))
);
create index notice_waiting on notify.notice (send_at) where state = 'waiting';
create index notice_of_person on notify.notice (person, asked_at desc);

-- What came back for a notice and what became of it. Rows are only added.
create table notify.answer (
  id uuid not null constraint answer_pk primary key,
  notice uuid not null constraint answer_of_notice references notify.notice (id),
  at timestamptz not null,
  way text not null,
  outcome text not null,
  note text,
  -- `done`, or the word with which it was refused.
  result text not null,
  detail text
);
create index answer_by_notice on notify.answer (notice, at);

create view notify.v_notice as
  select id, task, person, way, level, reason, asked_at, send_at, state, state_at, through, used_at, used_outcome
  from notify.notice;
