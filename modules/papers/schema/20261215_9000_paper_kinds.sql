-- Kinds are made and changed on a screen; each change is guarded by the version it was made from.
alter table papers.kind
  add column version int not null default 1 constraint kind_version_above_zero check (version > 0),
  -- The process that begins with a paper of this kind, and when: as soon as it is read, or after a person has looked.
  add column begins text constraint kind_begins_said check (begins <> ''),
  add column begins_when text not null default 'accepted' constraint kind_begins_when check (begins_when in ('read', 'accepted'));

-- Papers with which a process began: each with one.
create table papers.begun (
  document uuid not null constraint begun_pk primary key constraint begun_document references papers.document,
  process text not null,
  instance uuid not null constraint begun_instance_taken unique,
  at timestamptz not null
);
