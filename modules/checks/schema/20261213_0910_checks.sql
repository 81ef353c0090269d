create schema checks;

-- What came in together: a file, or a sitting at the capture desk.
create table checks.batch (
  id uuid not null constraint batch_pk primary key,
  channel text not null constraint batch_channel check (channel in ('icl', 'ach', 'desk')),
  name text not null constraint batch_name_said check (name <> ''),
  -- To whom the money is owed once these are deposited; part of an account's code.
  depositor text not null constraint batch_depositor_plain check (depositor ~ '^[a-zA-Z0-9-]{1,40}$'),
  country text not null constraint batch_country check (country ~ '^[A-Z]{2}$'),
  currency text not null,
  day date not null,
  -- SHA-256 of what was handed in: another content under the same id is refused.
  digest text not null,
  items int not null,
  amount bigint not null,
  at timestamptz not null,
  who text not null
);
create index batch_by_day on checks.batch (day desc, id desc);

create table checks.item (
  id uuid not null constraint item_pk primary key,
  batch uuid not null constraint item_batch references checks.batch,
  n int not null,
  kind text not null constraint item_kind check (kind in ('check', 'cek', 'bg')),
  -- The code line as read, and its parts; `*` is a digit that was not read.
  line text not null,
  routing text not null,
  account text not null,
  serial text not null,
  amount bigint not null constraint item_amount check (amount >= 0),
  words text,
  encoded bigint,
  issue date,
  effective date,
  -- Bank, account and serial as one name; null while it cannot be told.
  instrument text,
  state text not null constraint item_state check (state in ('captured', 'validated', 'deposited', 'exchanged', 'paid',
    'returned', 're-presented', 'rejected', 'archived')),
  -- Whether it stands for its instrument: of one instrument one does.
  live boolean not null constraint item_live_named check (not live or instrument is not null),
  exceptions text[] not null,
  duplicate_of uuid constraint item_duplicate_of references checks.item,
  -- The one that came back and that this one presents again.
  represents uuid constraint item_represents references checks.item,
  -- How often this instrument has come back.
  returns int not null,
  steps int not null,
  -- Digest of the last step.
  head text not null
);
create unique index item_instrument_once on checks.item (instrument) where live;
create index item_by_instrument on checks.item (instrument, id) where instrument is not null;
create index item_by_batch on checks.item (batch, n);
create index item_by_state on checks.item (state, id);
create index item_with_exceptions on checks.item (id) where state = 'captured' and exceptions <> '{}';

-- One decision or one run over any number of cheques; made by the actor, so that a repeated request is told.
create table checks.deed (
  id uuid not null constraint deed_pk primary key,
  what text not null,
  -- SHA-256 of what was asked.
  digest text not null,
  items int not null,
  at timestamptz not null,
  who text not null
);

-- The life of a cheque. `fields` is the digest of what was known of it when it was captured or corrected.
create table checks.step (
  item uuid not null constraint step_item references checks.item,
  n int not null constraint step_from_one check (n > 0),
  what text not null,
  at timestamptz not null,
  who text not null,
  why text not null,
  -- The deed or batch that wrote it.
  deed uuid not null,
  fields text not null,
  previous text not null,
  digest text not null,
  constraint step_pk primary key (item, n)
);
create index step_by_deed on checks.step (deed);

create function checks.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end $$;
create trigger step_append_only before update or delete or truncate on checks.step
  for each statement execute function checks.refuse_change();
create trigger deed_append_only before update or delete or truncate on checks.deed
  for each statement execute function checks.refuse_change();

-- Pictures are papers; their files are kept there under their digests and never changed.
create table checks.picture (
  item uuid not null constraint picture_item references checks.item,
  side text not null constraint picture_side check (side in ('front', 'back')),
  paper uuid not null constraint picture_paper references papers.document,
  constraint picture_pk primary key (item, side)
);
