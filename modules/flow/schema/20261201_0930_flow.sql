create schema flow;

-- A piece of work for a person. It is shown the moment it exists; completing it says who, when and with what outcome.
create table flow.task (
  id uuid primary key,
  kind text not null,
  -- What it is about, for example a sale's id; one open task per kind and subject.
  subject text not null,
  place uuid,
  -- What a person needs to see, as data; the words come from the screen's catalogue by `kind`.
  detail jsonb not null,
  opened_at timestamptz not null,
  opened_by text not null,
  done_at timestamptz,
  done_by text,
  outcome text,
  note text,
  constraint task_done_whole check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
create unique index task_open_once on flow.task (kind, subject) where done_at is null;
create index task_open on flow.task (opened_at) where done_at is null;
create index task_done on flow.task (done_at desc) where done_at is not null;

create view flow.v_task as select * from flow.task;
