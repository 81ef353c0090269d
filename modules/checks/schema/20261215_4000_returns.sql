-- The number a cheque had in the file it came in, by which a bank may name it when it gives it back.
alter table checks.item add column sequence text constraint item_sequence_said check (sequence <> '');
create index item_by_sequence on checks.item (sequence) where sequence is not null;

-- A cheque that a bank gave back in a file. `item`: whose it was found to be; without it a person must look.
create table checks.returned (
  id uuid not null constraint returned_pk primary key,
  -- One for each file: follows from its bytes.
  file uuid not null,
  name text not null constraint returned_name_said check (name <> ''),
  n int not null,
  routing text not null,
  account text not null,
  serial text not null,
  amount bigint not null,
  currency text not null,
  sequence text not null,
  reason text not null,
  verdict text not null constraint returned_verdict check (verdict in ('instrument', 'sequence', 'unknown',
    'amount-differs', 'elsewhere', 'several', 'by-hand', 'dismissed')),
  item uuid constraint returned_item references checks.item,
  day date not null,
  at timestamptz not null,
  who text not null,
  -- Who settled by hand what the file did not say, when and why.
  settled_by text,
  settled_at timestamptz,
  why text not null default '',
  constraint returned_matched check ((item is not null) = (verdict in ('instrument', 'sequence', 'by-hand'))),
  constraint returned_once unique (file, n)
);
create index returned_open on checks.returned (file) where item is null and verdict <> 'dismissed';
create index returned_by_item on checks.returned (item) where item is not null;
