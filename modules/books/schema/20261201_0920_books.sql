create schema books;

-- An account's code says whose it is (`cash:<register>:<day>`, `stock:<place>`, `points:<party>`); its chart line says
-- where it is added up. What an account holds is always debits − credits. A guarded account may not fall below zero.
create table books.account (
  id bigint generated always as identity primary key,
  code text not null constraint account_code_taken unique,
  chart text not null,
  guarded boolean not null default false
);
create index account_chart on books.account (chart);

-- What is counted: a currency, an item, points, minutes. Goods (their code is an item's UUID) have numbers above zero,
-- all else below, so that postings of goods and of money each carry only the indexes they are asked by.
create sequence books.unit_number;
create table books.unit (
  id bigint primary key check (id <> 0),
  code text not null constraint unit_code_taken unique
);

-- Why, when, who, about what. Never edited; a correction is a new entry that reverses.
create table books.entry (
  id uuid primary key,
  why text not null,
  at timestamptz not null,
  day date not null,
  who text not null,
  ref text not null,
  reverses uuid constraint entry_reversed_once unique references books.entry (id),
  recorded_at timestamptz not null default now()
);
create index entry_day on books.entry using brin (day);
-- A sale's entry has the sale's own id and is found by it; only entries about something else are looked up by it.
create index entry_ref on books.entry (ref) where ref <> id::text;

-- No foreign keys here: four look-ups a row on the hottest table. Accounts and units are never deleted, ids come from
-- books' own deeds alone, and verify-books proves it.
create table books.posting (
  entry uuid not null,
  line int not null,
  debit bigint not null,
  credit bigint not null,
  unit bigint not null,
  amount bigint not null constraint posting_amount_positive check (amount > 0),
  constraint posting_between_two check (debit <> credit),
  primary key (entry, line)
);
create index posting_debit on books.posting (debit, unit, entry) where unit < 0;
create index posting_credit on books.posting (credit, unit, entry) where unit < 0;
create index posting_goods on books.posting (unit, entry) where unit > 0;

-- One row is one answer: stock on hand, cash in a drawer, points left. `lowest` is null for what is not guarded;
-- 0 for what is; below zero only where a fact that had happened already took it there.
create table books.balance (
  account bigint not null,
  unit bigint not null,
  debits bigint not null default 0 check (debits >= 0),
  credits bigint not null default 0 check (credits >= 0),
  held bigint not null default 0 constraint balance_held_negative check (held >= 0),
  lowest bigint,
  primary key (account, unit),
  constraint balance_too_low check (lowest is null or debits - credits - held >= lowest)
) with (fillfactor = 70);

-- A hold is a promise of what an account has: later posted or voided, or run out.
create table books.hold (
  id uuid primary key,
  account bigint not null references books.account (id),
  unit bigint not null references books.unit (id),
  amount bigint not null check (amount > 0),
  why text not null,
  ref text not null,
  who text not null,
  placed_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  ended text constraint hold_end_known check (ended in ('posted', 'voided', 'expired')),
  entry uuid
);
create index hold_open on books.hold (expires_at) where ended is null;
create index hold_ref on books.hold (ref);

create table books.period_close (
  through date primary key,
  who text not null,
  at timestamptz not null,
  reopened_at timestamptz,
  reopened_by text
);

create view books.v_balance as
  select a.code as account, a.chart, u.code as unit, b.debits, b.credits, b.held, b.debits - b.credits as amount,
         b.debits - b.credits - b.held as available
  from books.balance b join books.account a on a.id = b.account join books.unit u on u.id = b.unit;

create view books.v_posting as
  select p.entry, p.line, d.code as debit, d.chart as debit_chart, c.code as credit, c.chart as credit_chart,
         u.code as unit, p.amount, e.why, e.at, e.day, e.who, e.ref, e.reverses, e.recorded_at
  from books.posting p join books.entry e on e.id = p.entry join books.account d on d.id = p.debit
  join books.account c on c.id = p.credit join books.unit u on u.id = p.unit;

create view books.v_trial_balance as
  select a.chart, u.code as unit, sum(b.debits)::bigint as debits, sum(b.credits)::bigint as credits,
         sum(b.debits - b.credits)::bigint as amount
  from books.balance b join books.account a on a.id = b.account join books.unit u on u.id = b.unit
  group by a.chart, u.code;
