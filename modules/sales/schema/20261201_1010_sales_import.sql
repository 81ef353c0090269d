-- A replay of past sales from files. How far it has come is saved with what it booked, in one transaction, so that a
-- replay that was cut off goes on where it stood and doubles nothing.
create table sales.import_run (
  id uuid not null constraint import_run_pk primary key,
  register uuid not null,
  place uuid not null,
  currency text not null,
  -- SHA-256 over the files' bytes and the way they are read: the same again is the same run.
  digest text not null,
  files text[] not null,
  lines bigint not null constraint import_run_lines_counted check (lines >= 0),
  -- Invoices done, in the order in which the files end them.
  done bigint not null default 0 constraint import_run_done_counted check (done >= 0),
  counts jsonb not null,
  -- Items and customers that were missing, and items that were given opening stock, before the first sale.
  made jsonb not null,
  -- What the register's accounts held before the first group and after the last, minor units.
  books_before bigint not null,
  books_after bigint,
  started_at timestamptz not null,
  started_by text not null,
  finished_at timestamptz,
  constraint import_run_once unique (register, digest)
);

-- Every invoice that was ever taken over, so that no file brings it twice. `sale` is the sale's id, or the books
-- entry's for what is no sale.
create table sales.imported (
  register uuid not null,
  invoice text not null,
  kind text not null constraint imported_kind_known check (kind in ('sale', 'adjustment', 'debt')),
  sale uuid not null,
  -- SHA-256 of what the file said.
  content text not null,
  run uuid not null constraint imported_by_run references sales.import_run (id),
  constraint imported_pk primary key (register, invoice)
);
create index imported_sale on sales.imported (sale);

-- Rows that were not booked, each with the reason: nothing is dropped silently.
create table sales.import_listed (
  run uuid not null constraint import_listed_of_run references sales.import_run (id),
  file text not null,
  line bigint not null,
  column_name text not null,
  value text not null,
  reason text not null,
  row_text text not null,
  constraint import_listed_pk primary key (run, file, line)
);

create view sales.v_imported as
  select i.register, i.invoice, i.kind, i.sale, i.run, r.finished_at
  from sales.imported i join sales.import_run r on r.id = i.run;
