-- A call that somebody makes to us: where it stands, so that its steps carry nothing that a caller could change.
create table notify.line_call (
  -- The provider and its name for the call.
  call text not null constraint line_call_pk primary key,
  sender text not null,
  begun_at timestamptz not null,
  language text not null default 'id' constraint line_call_language_known check (language in ('id', 'en')),
  -- Who the number says it is, and since when they have shown it by their PIN.
  person uuid constraint line_call_person_unknown references access.user_account (id),
  proven_at timestamptz,
  -- The task that was told last, and those that were passed over.
  task uuid,
  passed uuid[] not null default '{}',
  constraint line_call_proven_whole check (proven_at is null or person is not null)
);

-- What was said to the machine: the provider keeps the recording until it is kept here.
create table notify.voice_mail (
  id uuid not null constraint voice_mail_pk primary key,
  recording text not null constraint voice_mail_once unique,
  url text not null,
  sender text not null,
  seconds integer not null,
  language text not null,
  received_at timestamptz not null,
  fetch_at timestamptz not null,
  tries smallint not null default 0,
  kept_at timestamptz,
  fault text
);
create index voice_mail_waiting on notify.voice_mail (fetch_at) where kept_at is null and tries < 12;
