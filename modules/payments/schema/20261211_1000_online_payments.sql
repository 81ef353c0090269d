-- One try to have something paid online. Limits are the database's: no more is taken than authorised, or given back than taken.
create table payments.online (
  -- Made by the customer's device; the provider knows the payment by it.
  id uuid not null constraint online_pk primary key,
  -- What it pays (`order:<id>`), and the account of the books that holds what came for it.
  subject text not null,
  holder text not null,
  provider text not null,
  simulated boolean not null,
  way text not null constraint online_way_known check (way in ('qris', 'bank-transfer', 'card', 'e-wallet')),
  bank text,
  currency text not null,
  amount bigint not null constraint online_amount_positive check (amount > 0),
  authorised bigint not null default 0 constraint online_over_authorised check (authorised >= 0 and authorised <= amount),
  captured bigint not null default 0,
  -- Given back, or asked of the provider to be.
  returning_back bigint not null default 0,
  state text not null default 'pending' constraint online_state_known
    check (state in ('pending', 'authorised', 'captured', 'failed', 'expired', 'cancelled')),
  -- The provider's own name of it; null until it has answered.
  ref text,
  shown jsonb,
  expires_at timestamptz,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  digest text not null,
  constraint online_over_captured check (captured >= 0 and captured <= authorised),
  constraint online_over_returned check (returning_back >= 0 and returning_back <= captured)
);
create index online_by_subject on payments.online (subject);

create table payments.online_refund (
  id uuid not null constraint online_refund_pk primary key,
  online uuid not null constraint refund_of_online references payments.online (id),
  amount bigint not null constraint refund_positive check (amount > 0),
  reason text not null,
  who text not null,
  state text not null default 'asked' constraint refund_state_known check (state in ('asked', 'done', 'refused')),
  at timestamptz not null,
  tries integer not null default 0,
  ended_at timestamptz,
  said text not null default '',
  constraint refund_ended_whole check ((state = 'asked') = (ended_at is null))
);
create index online_refund_open on payments.online_refund (at) where state = 'asked';
create index online_refund_by_online on payments.online_refund (online);

-- What providers told, as it came; kept before it is used, used once.
create table payments.online_event (
  id bigint generated always as identity constraint online_event_pk primary key,
  provider text not null,
  body text not null,
  digest text not null,
  at timestamptz not null,
  used_at timestamptz,
  constraint online_event_once unique (provider, digest)
);
create index online_event_waiting on payments.online_event (id) where used_at is null;

create view payments.v_online as
  select id, subject, provider, simulated, way, bank, currency, amount, authorised, captured, returning_back, state, shown,
         expires_at, started_at
  from payments.online;
