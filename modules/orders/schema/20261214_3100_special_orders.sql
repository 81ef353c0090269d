-- A customer wants what the place does not have: from another place, from a supplier, or made to measure by one. Accepted,
-- it is an order of its own (the same id) with a buyer, a line, a parcel and a promise, pegged to what brings it.
create table orders.special (
  id uuid not null constraint special_pk primary key,
  -- Where it is collected, and how the customer asked.
  place uuid not null constraint special_at_place references company.place (id),
  channel text not null constraint special_channel_known check (channel in ('till', 'desk', 'phone')),
  -- An item of the catalogue, or a description; what is described becomes an item when it is ordered.
  item uuid constraint special_of_item references catalog.item (id),
  described text not null default '',
  packs integer not null constraint special_packs_positive check (packs between 1 and 9999),
  name text not null,
  phone text not null constraint special_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text,
  language text not null constraint special_language_known check (language in ('id', 'en')),
  note text not null default '',
  state text not null constraint special_state_known check (state in ('quoted', 'ordered', 'declined', 'cancelled')),
  chosen uuid,
  digest text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  answered_at timestamptz,
  constraint special_said_what check (item is not null or described <> ''),
  constraint special_chosen_whole check ((state in ('ordered', 'cancelled')) = (chosen is not null)),
  constraint special_answered_whole check ((state = 'quoted') = (answered_at is null))
);
create index special_open on orders.special (place, asked_at desc) where state = 'quoted';

-- What the customer may choose from. Minor units, PPN inside; cost is the supplier's, before PPN, for a base unit.
create table orders.special_option (
  id uuid not null constraint special_option_pk primary key,
  special uuid not null constraint special_option_of_special references orders.special (id),
  n smallint not null,
  source text not null constraint special_option_source_known check (source in ('place', 'supplier')),
  supplier uuid constraint special_option_supplier references party.party (id),
  source_name text not null,
  due timestamptz not null,
  -- The day on which the supplier's goods are wanted.
  wanted date,
  price bigint not null constraint special_option_price_positive check (price > 0),
  deposit bigint not null constraint special_option_deposit_within check (deposit >= 0 and deposit <= price),
  cost bigint constraint special_option_cost_sound check (cost >= 0),
  constraint special_option_once unique (special, n),
  constraint special_option_whole check ((source = 'supplier') = (supplier is not null and wanted is not null))
);

-- What brings it: a purchase order of a supplier, by which its goods are known when they come.
create table orders.special_peg (
  special uuid not null constraint special_peg_pk primary key constraint special_peg_of_special references orders.special (id),
  document uuid not null constraint special_peg_document_once unique,
  number text not null,
  place uuid not null constraint special_peg_to_place references company.place (id),
  -- The day the supplier says now, and how often it said another one.
  expected date not null,
  slips smallint not null default 0,
  sent_at timestamptz,
  arrived_at timestamptz,
  lost_at timestamptz
);

-- A deposit that is paid back at the counter is money taken with a minus.
alter table orders.counter_payment
  drop constraint counter_payment_positive,
  add constraint counter_payment_counts check (amount <> 0);
