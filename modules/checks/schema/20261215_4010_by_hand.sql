-- A line that fits no cheque by itself is settled by a person.
alter table checks.statement_line drop constraint statement_line_verdict;
alter table checks.statement_line add constraint statement_line_verdict check (verdict in ('number', 'deposit', 'amount',
  'unknown-number', 'amount-differs', 'elsewhere', 'several', 'by-hand', 'dismissed'));
alter table checks.statement_line add column settled_by text;
alter table checks.statement_line add column settled_at timestamptz;
alter table checks.statement_line add column why text not null default '';

-- Of what its holder of a warkat was reminded: the day it may be paid from, and the last days to present it.
create table checks.reminder (
  item uuid not null constraint reminder_item references checks.item,
  what text not null constraint reminder_what check (what in ('effective', 'ending')),
  at timestamptz not null,
  constraint reminder_pk primary key (item, what)
);
