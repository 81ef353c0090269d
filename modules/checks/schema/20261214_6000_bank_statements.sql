-- What a bank says of an account over some days, kept once whatever format it came in. Amounts in hundredths.
create table checks.statement (
  id uuid not null constraint statement_pk primary key,
  format text not null constraint statement_format check (format in ('camt.053', 'mt940', 'bai2', 'csv')),
  name text not null constraint statement_name_said check (name <> ''),
  account text not null constraint statement_account_said check (account <> ''),
  currency text not null,
  number text not null,
  day date not null,
  opening bigint not null,
  closing bigint not null,
  lines int not null,
  -- SHA-256 of account, balances and movements: the same statement in another format has the same.
  digest text not null constraint statement_once unique,
  at timestamptz not null,
  who text not null
);
create index statement_by_day on checks.statement (day desc, id desc);

create table checks.statement_line (
  statement uuid not null constraint statement_line_statement references checks.statement,
  n int not null,
  day date not null,
  valued date not null,
  amount bigint not null,
  code text not null,
  reference text not null,
  number text not null,
  party text not null,
  text text not null,
  -- How it was matched to cheques, or why it was not; null for what is no matter of cheques.
  verdict text constraint statement_line_verdict check (verdict in ('number', 'deposit', 'amount', 'unknown-number',
    'amount-differs', 'elsewhere', 'several')),
  constraint statement_line_pk primary key (statement, n)
);

-- The cheques a line pays or gives back.
create table checks.statement_match (
  statement uuid not null,
  n int not null,
  item uuid not null constraint statement_match_item references checks.item,
  constraint statement_match_line foreign key (statement, n) references checks.statement_line,
  constraint statement_match_pk primary key (statement, n, item)
);
create index statement_match_by_item on checks.statement_match (item);
