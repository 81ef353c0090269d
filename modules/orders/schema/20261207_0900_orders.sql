create schema orders;

-- A customer who buys on account: where the goods are brought, when they are paid, and how much may be owed.
create table orders.account (
  party uuid not null constraint account_pk primary key constraint account_of_party references party.party (id),
  -- The centre that supplies it.
  place uuid not null constraint account_at_place references company.place (id),
  term_days smallint not null constraint account_term_sound check (term_days between 0 and 365),
  credit_limit bigint not null constraint account_limit_sound check (credit_limit >= 0),
  blocked boolean not null default false,
  blocked_why text not null default '',
  -- What becomes of goods that are not there: they are sent later, or struck off.
  short text not null default 'back-order' constraint account_short_known check (short in ('back-order', 'cancel')),
  -- So many days before the wanted day the goods are handed to the centre.
  lead_days smallint not null default 1 constraint account_lead_sound check (lead_days between 0 and 30),
  address text not null default '',
  postcode text,
  latitude_e6 integer constraint account_latitude_on_earth check (latitude_e6 between -90000000 and 90000000),
  longitude_e6 integer constraint account_longitude_on_earth check (longitude_e6 between -180000000 and 180000000),
  -- Minutes after midnight between which goods are taken in, and how long unloading takes.
  opens smallint not null default 480,
  closes smallint not null default 1020,
  service_minutes smallint not null default 30 constraint account_service_sound check (service_minutes between 0 and 600),
  -- Minor units: what is ordered and not invoiced, what is invoiced and not paid, and how far somebody has let them go
  -- above the limit (or how far they stood above it when the limit was lowered).
  committed bigint not null default 0 constraint account_committed_sound check (committed >= 0),
  owed bigint not null default 0 constraint account_owed_sound check (owed >= 0),
  excess bigint not null default 0 constraint account_excess_sound check (excess >= 0),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint account_over_limit check (committed + owed <= credit_limit + excess),
  constraint account_window_forward check (opens >= 0 and closes > opens and closes <= 2880),
  constraint account_blocked_why_said check (not blocked or blocked_why <> '')
);

-- The last number given in a series of a year.
create table orders.counter (
  series text not null,
  year integer not null,
  last integer not null,
  constraint counter_pk primary key (series, year)
);

create table orders.customer_order (
  id uuid not null constraint customer_order_pk primary key,
  number text not null constraint customer_order_number_taken unique,
  channel text not null constraint customer_order_channel_known check (channel in ('wholesale')),
  account uuid not null constraint customer_order_on_account references orders.account (party),
  place uuid not null constraint customer_order_at_place references company.place (id),
  -- Derived from its lines by rules/order-state.ts, and kept for lists.
  state text not null constraint customer_order_state_known check (state in
    ('draft', 'waiting', 'confirmed', 'back-ordered', 'partly-supplied', 'supplied', 'closed', 'cancelled')),
  -- Why it waits: for the limit, or because the customer is blocked.
  waits_for text constraint customer_order_waits_known check (waits_for in ('limit', 'blocked')),
  wanted date not null,
  -- The day on which its goods are handed to the centre; null: when somebody says so.
  hand_on date,
  -- The customer's own number of it.
  reference text not null default '',
  note text not null default '',
  short text not null constraint customer_order_short_known check (short in ('back-order', 'cancel')),
  currency text not null,
  -- The price book by which it was priced, and whether PPN is inside its prices.
  book uuid not null,
  includes_tax boolean not null,
  -- Minor units, PPN included: what it comes to, the PPN in it, and what of the credit it takes now.
  total bigint not null constraint customer_order_total_sound check (total >= 0),
  tax bigint not null constraint customer_order_tax_sound check (tax >= 0 and tax <= total),
  committed bigint not null default 0 constraint customer_order_committed_sound check (committed >= 0 and committed <= total),
  revision integer not null default 0,
  version integer not null default 1,
  drafted_by text not null,
  drafted_at timestamptz not null,
  confirmed_at timestamptz,
  changed_at timestamptz not null,
  constraint customer_order_waits_whole check ((state = 'waiting') = (waits_for is not null))
);
create index customer_order_open on orders.customer_order (place, state) where state not in ('closed', 'cancelled');
create index customer_order_by_account on orders.customer_order (account, drafted_at desc);
create index customer_order_to_hand on orders.customer_order (hand_on) where hand_on is not null;

-- Thousandths of the base unit: what is held in stock for it, handed to the centre, gone to the customer, struck off.
-- What is left of qty is short.
create table orders.order_line (
  id uuid not null constraint order_line_pk primary key,
  customer_order uuid not null constraint line_of_order references orders.customer_order (id),
  line integer not null constraint line_counted check (line > 0),
  item uuid not null constraint line_of_item references catalog.item (id),
  unit text not null,
  pack_qty bigint not null constraint line_pack_positive check (pack_qty > 0),
  qty bigint not null constraint line_qty_positive check (qty > 0),
  held bigint not null default 0 constraint line_held_sound check (held >= 0),
  handed bigint not null default 0 constraint line_handed_sound check (handed >= 0),
  shipped bigint not null default 0 constraint line_shipped_sound check (shipped >= 0),
  cancelled bigint not null default 0 constraint line_cancelled_sound check (cancelled >= 0),
  -- The holds of stock that set `held` aside.
  holds uuid[] not null default '{}',
  -- Per whole base unit, and for the line: before and after what promotions took off; `net` with PPN, `tax` in it.
  unit_price bigint not null,
  gross bigint not null,
  discount bigint not null,
  net bigint not null constraint line_net_sound check (net >= 0),
  tax bigint not null,
  tax_class text not null,
  why jsonb not null,
  constraint line_within_ordered check (held + handed + shipped + cancelled <= qty),
  constraint line_once unique (customer_order, line)
);
create index order_line_short on orders.order_line (item) where held + handed + shipped + cancelled < qty;

-- The life of an order.
create table orders.order_event (
  customer_order uuid not null constraint event_of_order references orders.customer_order (id),
  n integer not null,
  deed text not null,
  state text not null,
  who text not null,
  who_name text not null,
  at timestamptz not null,
  note text not null default '',
  constraint order_event_pk primary key (customer_order, n)
);

-- Change sets: all that was changed at once after an order was confirmed, by the id of whoever changed it.
create table orders.order_change (
  id uuid not null constraint order_change_pk primary key,
  customer_order uuid not null constraint change_of_order references orders.customer_order (id),
  changes jsonb not null,
  before_total bigint not null,
  after_total bigint not null,
  digest text not null,
  who text not null,
  at timestamptz not null
);
create index order_change_by_order on orders.order_change (customer_order, at);

create view orders.v_account as
  select party, place, term_days, credit_limit, blocked, address, postcode, latitude_e6, longitude_e6, opens, closes,
         service_minutes, committed, owed from orders.account;

create view orders.v_order as
  select id, number, channel, account, place, state, wanted, hand_on, total, tax, committed from orders.customer_order;

create view orders.v_order_line as
  select l.id, l.customer_order, o.number, o.account, o.place, l.item, l.unit, l.qty, l.held, l.handed, l.shipped, l.cancelled
  from orders.order_line l join orders.customer_order o on o.id = l.customer_order;
