create schema payments;

-- What happened to a drawer apart from sales, as the till made it. The fact is kept whole, letter by letter.
create table payments.drawer_fact (
  id uuid constraint drawer_fact_pk primary key,
  kind text not null,
  place uuid not null,
  register uuid not null,
  seq bigint not null,
  at timestamptz not null,
  day date not null,
  shift uuid not null,
  cashier uuid not null,
  currency text not null,
  amount bigint not null,
  expected bigint,
  digest text not null,
  fact text not null,
  recorded_at timestamptz not null default now(),
  constraint drawer_fact_seq_taken unique (register, seq)
);
create index drawer_fact_shift on payments.drawer_fact (shift);
create index drawer_fact_day on payments.drawer_fact (day, place);

-- One row a shift, put together from its facts; the first opening and the first closing count.
create table payments.shift (
  id uuid constraint shift_pk primary key,
  place uuid not null,
  register uuid not null,
  currency text not null,
  opened_at timestamptz,
  opened_by uuid,
  opened_day date,
  float bigint,
  closed_at timestamptz,
  closed_by uuid,
  closed_day date,
  expected bigint,
  counted bigint
);
create index shift_open on payments.shift (register) where closed_at is null;
create index shift_day on payments.shift (opened_day, place);

-- What a place lets a cashier do alone; a place without a row uses what `readDrawerPolicy` says.
create table payments.drawer_policy (
  place uuid constraint drawer_policy_pk primary key
    constraint drawer_policy_of_place references company.place (id),
  pay_out_limit bigint not null constraint drawer_policy_pay_out check (pay_out_limit >= 0),
  difference_limit bigint not null constraint drawer_policy_difference check (difference_limit >= 0),
  cash_limit bigint not null constraint drawer_policy_cash check (cash_limit >= 0),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);

-- What the acquirer told each place; the code printed on the counter is made from it.
create table payments.qris_merchant (
  place uuid constraint qris_merchant_pk primary key
    constraint qris_merchant_of_place references company.place (id),
  acquirer text not null,
  merchant_pan text not null constraint qris_merchant_pan_form check (merchant_pan ~ '^9360[0-9]{4,15}$'),
  merchant_id text not null,
  nmid text not null constraint qris_merchant_nmid_form check (nmid ~ '^ID[0-9]{1,13}$'),
  criteria text not null constraint qris_merchant_criteria check (criteria in ('UMI', 'UKE', 'UME', 'UBE', 'URE', 'PSO', 'BLU')),
  category text not null constraint qris_merchant_category check (category ~ '^[0-9]{4}$'),
  name text not null constraint qris_merchant_name check (char_length(name) between 1 and 25),
  city text not null constraint qris_merchant_city check (char_length(city) between 1 and 15),
  postal text not null constraint qris_merchant_postal check (char_length(postal) between 1 and 10),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);

-- A QRIS payment nobody announces to us: it waits until a person has seen the money.
create table payments.qris_attempt (
  id uuid constraint qris_attempt_pk primary key,
  place uuid not null,
  register uuid,
  -- What it pays: a sale or an order.
  subject text not null,
  kind text not null constraint qris_attempt_kind check (kind in ('static', 'dynamic')),
  amount bigint not null constraint qris_attempt_amount check (amount > 0),
  payload text not null,
  state text not null default 'awaiting' constraint qris_attempt_state check (state in ('awaiting', 'confirmed', 'dropped')),
  started_at timestamptz not null,
  started_by text not null,
  ended_at timestamptz,
  ended_by text,
  -- The acquirer's reference the person saw, or why it was dropped.
  seen text,
  constraint qris_attempt_ended_whole check ((state = 'awaiting') = (ended_at is null) and (ended_at is null) = (ended_by is null))
);
create index qris_attempt_awaiting on payments.qris_attempt (place, started_at) where state = 'awaiting';
-- One sum seen arriving confirms one payment.
create unique index qris_attempt_seen_once on payments.qris_attempt (place, seen) where state = 'confirmed';

-- Card terminal attempts as the tills keep them; `step` counts an attempt's moves, so an older copy never wins.
create table payments.terminal_attempt (
  id uuid constraint terminal_attempt_pk primary key,
  place uuid not null,
  register uuid not null,
  terminal text not null,
  sale uuid not null,
  kind text not null constraint terminal_attempt_kind check (kind in ('charge', 'refund')),
  amount bigint not null constraint terminal_attempt_amount check (amount > 0),
  currency text not null,
  state text not null constraint terminal_attempt_state
    check (state in ('created', 'sent', 'approved', 'declined', 'unknown', 'reversing', 'reversed')),
  step integer not null,
  marker text not null default '',
  ref text,
  note text not null default '',
  decided_by text,
  decided_second text,
  -- What one person says happened, until a second agrees.
  proposed_outcome text constraint terminal_attempt_proposal check (proposed_outcome in ('approved', 'declined')),
  proposed_ref text,
  proposed_note text,
  proposed_by text,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  constraint terminal_attempt_two_people check ((decided_by is null) = (decided_second is null) and decided_by <> decided_second)
);
create index terminal_attempt_open on payments.terminal_attempt (place)
  where state in ('created', 'sent', 'unknown', 'reversing');
create index terminal_attempt_sale on payments.terminal_attempt (sale);

create view payments.v_shift as
  select id, place, register, currency, opened_at, opened_by, opened_day, float, closed_at, closed_by, closed_day,
         expected, counted, counted - expected as difference
  from payments.shift;

create view payments.v_drawer_fact as
  select id, kind, place, register, seq, at, day, shift, cashier, currency, amount, expected, recorded_at
  from payments.drawer_fact;

-- Open drawers, with the cash the books say is in them: a register's cash accounts over all days.
create view payments.v_drawer as
  select s.register, s.place, s.id as shift, s.currency, s.opened_at, s.opened_by, s.float,
         coalesce(cash.amount, 0)::bigint as cash
  from payments.shift s
  left join (
    select split_part(account, ':', 2) as register, unit, sum(amount) as amount
    from books.v_balance where chart = 'cash' group by 1, 2
  ) cash on cash.register = s.register::text and cash.unit = s.currency
  where s.closed_at is null and s.opened_at is not null;

create view payments.v_qris_awaiting as
  select id, place, register, subject, kind, amount, started_at, started_by from payments.qris_attempt
  where state = 'awaiting';

create view payments.v_terminal_open as
  select id, place, register, terminal, sale, kind, amount, currency, state, note, proposed_outcome, proposed_by,
         first_seen_at, changed_at
  from payments.terminal_attempt where state in ('created', 'sent', 'unknown', 'reversing');
