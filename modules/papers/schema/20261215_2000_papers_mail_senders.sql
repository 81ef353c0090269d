-- From whom papers are taken in by mail without asking: an address, or a whole domain as `@pemasok.example`.
create table papers.mail_sender (
  pattern text not null constraint mail_sender_pk primary key
    constraint mail_sender_is_address check (pattern ~ '^[^@\s]*@[^@\s]+$' and pattern = lower(pattern)),
  at timestamptz not null,
  who text not null
);

-- Held: a person decides, for its sender is on no list or taking it in failed.
alter table papers.mail
  add column state text not null default 'taken' constraint mail_state check (state in ('taken', 'held', 'refused')),
  add column why text constraint mail_why check (why in ('sender', 'failed')),
  -- The kind it was addressed to.
  add column kind text not null default 'other',
  add column decided_at timestamptz,
  add column decided_by text,
  add constraint mail_held_says_why check (state = 'taken' or why is not null);
create index mail_held_by_sender on papers.mail (sender) where state = 'held';

-- The files of a mail that is held, until it is decided.
create table papers.mail_held (
  mail uuid not null constraint mail_held_mail references papers.mail,
  n int not null constraint mail_held_from_one check (n > 0),
  file text not null,
  type text not null,
  bytes bytea not null,
  constraint mail_held_pk primary key (mail, n)
);
