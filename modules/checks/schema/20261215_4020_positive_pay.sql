-- Accounts whose drawers say which cheques they have issued; what is presented on them is compared.
create table checks.pay_account (
  account text not null constraint pay_account_pk primary key constraint pay_account_bare check (account ~ '^[1-9][0-9]*$'),
  -- Until when exceptions of a day are decided, by the clock of the company, and what happens to the rest then.
  cut_off time not null,
  usual text not null constraint pay_account_usual check (usual in ('pay', 'return')),
  stale_days int not null constraint pay_account_stale_days check (stale_days > 0)
);

create table checks.issued (
  id uuid not null constraint issued_pk primary key,
  account text not null constraint issued_account references checks.pay_account,
  serial text not null,
  amount bigint not null constraint issued_amount check (amount >= 0),
  day date,
  payee text not null,
  voided_at timestamptz,
  -- The cheque that was presented and counts as this one.
  item uuid constraint issued_item references checks.item,
  file text not null,
  at timestamptz not null,
  who text not null,
  constraint issued_once unique (account, serial)
);

-- A presented cheque that is not as issued. Undecided, it can be neither validated nor refused otherwise.
create table checks.pay_exception (
  item uuid not null constraint pay_exception_pk primary key constraint pay_exception_item references checks.item,
  issued uuid constraint pay_exception_issued references checks.issued,
  problem text not null constraint pay_exception_problem check (problem in ('not-issued', 'voided', 'paid-before',
    'amount-differs', 'stale', 'not-yet-issued')),
  due timestamptz not null,
  usual text not null constraint pay_exception_usual check (usual in ('pay', 'return')),
  decided text constraint pay_exception_decided check (decided in ('pay', 'return')),
  decided_at timestamptz,
  decided_by text,
  why text not null default '',
  constraint pay_exception_whole check ((decided is null) = (decided_at is null) and (decided is null) = (decided_by is null))
);
create index pay_exception_open on checks.pay_exception (due) where decided is null;
