-- Consumers buy without an account: the same orders and lines, with a buyer, parcels and promises beside them.
alter table orders.customer_order
  alter column account drop not null,
  drop constraint customer_order_channel_known,
  drop constraint customer_order_waits_known,
  add constraint customer_order_channel_known check (channel in ('wholesale', 'shop', 'till', 'desk', 'phone')),
  add constraint customer_order_waits_known check (waits_for in ('limit', 'blocked', 'payment')),
  add constraint customer_order_account_of_wholesale check ((channel = 'wholesale') = (account is not null));

-- What the company says about orders of consumers: one row.
create table orders.consumer_terms (
  only_one boolean not null default true constraint consumer_terms_pk primary key constraint consumer_terms_only_one check (only_one),
  -- How long goods are held for an order that is to be paid first.
  pay_minutes integer not null default 60 constraint consumer_terms_pay_minutes check (pay_minutes between 5 and 4320),
  -- How long what is ready waits to be collected before it goes back to the shelf.
  collect_days integer not null default 3 constraint consumer_terms_collect_days check (collect_days between 1 and 30),
  -- What an hour that a promise is later is worth when places are chosen, minor units.
  hour_worth bigint not null default 1000 constraint consumer_terms_hour_worth check (hour_worth >= 0),
  -- What an employee may give back or give away on an order alone, minor units; beyond it somebody approves.
  compensate_limit bigint not null default 100000 constraint consumer_terms_compensate check (compensate_limit >= 0),
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);
insert into orders.consumer_terms default values;

-- What a place can do for orders. A place without a row serves none.
create table orders.place_terms (
  place uuid not null constraint place_terms_pk primary key constraint place_terms_of_place references company.place (id),
  collects boolean not null default false,
  delivers boolean not null default false,
  pays_in_shop boolean not null default false,
  -- The least minutes from the order to goods that are ready, and how many lines are picked in an hour.
  pick_minutes integer not null constraint place_terms_pick_minutes check (pick_minutes between 5 and 1440),
  per_hour integer not null constraint place_terms_per_hour check (per_hour between 1 and 10000),
  -- Minutes before closing from which on nothing is picked the same day.
  cut_off integer not null constraint place_terms_cut_off check (cut_off >= 0),
  -- Local minutes of the day at which parcels are fetched for delivery.
  dispatch smallint[] not null default '{}' constraint place_terms_dispatch check (0 <= all (dispatch) and 1440 > all (dispatch)),
  -- What a parcel from here costs the company, minor units.
  parcel_cost bigint not null default 0 constraint place_terms_parcel_cost check (parcel_cost >= 0),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint place_terms_ready_before_closing check (cut_off >= pick_minutes)
);

-- Transfers that go by themselves from place to place: what takes goods to the shop where they are collected.
create table orders.run (
  id uuid not null constraint run_pk primary key,
  from_place uuid not null constraint run_from_place references company.place (id),
  to_place uuid not null constraint run_to_place references company.place (id),
  weekday smallint not null constraint run_weekday check (weekday between 1 and 7),
  -- Local minutes of that day; arriving above 1440 is on the next.
  departs smallint not null constraint run_departs check (departs between 0 and 1439),
  arrives smallint not null,
  cost bigint not null default 0 constraint run_cost check (cost >= 0),
  constraint run_forward check (arrives > departs and arrives <= departs + 1440),
  constraint run_elsewhere check (from_place <> to_place)
);
create index run_by_way on orders.run (to_place, from_place);

-- Where deliveries go, by the beginning of the wilayah code; the longest beginning counts.
create table orders.zone (
  id uuid not null constraint zone_pk primary key,
  name text not null constraint zone_name_said check (name <> ''),
  region text not null constraint zone_region_taken unique constraint zone_region_form check (region ~ '^([0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?)?$'),
  fee bigint not null constraint zone_fee_sound check (fee >= 0),
  -- Of goods from this amount on nothing is asked; null: always.
  free_above bigint constraint zone_free_above check (free_above >= 0),
  transit_days smallint not null constraint zone_transit_days check (transit_days between 0 and 30)
);

-- Lines that a place picks in an hour (hours since 1970), so that no more is promised than can be picked.
create table orders.pick_hour (
  place uuid not null constraint pick_hour_of_place references orders.place_terms (place),
  hour integer not null,
  taken integer not null,
  capacity integer not null,
  constraint pick_hour_pk primary key (place, hour),
  constraint pick_hour_full check (taken >= 0 and taken <= capacity)
);

create table orders.buyer (
  customer_order uuid not null constraint buyer_pk primary key constraint buyer_of_order references orders.customer_order (id),
  -- The member it was sold to; null: a guest.
  party uuid constraint buyer_is_party references party.party (id),
  name text not null,
  phone text not null constraint buyer_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text,
  language text not null constraint buyer_language_known check (language in ('id', 'en')),
  pays text not null constraint buyer_pays_known check (pays in ('online', 'in-shop')),
  -- Until when goods are held without a payment.
  pay_by timestamptz,
  -- Raised when a link fell into wrong hands: older ones open nothing any more.
  link integer not null default 1,
  coupons text[] not null default '{}',
  -- What was asked, to tell a repetition from something else under the same id.
  digest text not null,
  -- Delivery and other fees in the order's total, and the PPN in them. Minor units.
  fees bigint not null default 0 constraint buyer_fees_sound check (fees >= 0),
  fees_tax bigint not null default 0 constraint buyer_fees_tax_sound check (fees_tax >= 0 and fees_tax <= fees),
  -- What is said at the counter.
  code text not null,
  here_at timestamptz,
  here_where text not null default ''
);
create index buyer_by_party on orders.buyer (party) where party is not null;
create index buyer_by_phone on orders.buyer (phone);
create index buyer_unpaid on orders.buyer (pay_by) where pay_by is not null;

-- Goods of an order that go together: from one place, one way.
create table orders.parcel (
  id uuid not null constraint parcel_pk primary key,
  customer_order uuid not null constraint parcel_of_order references orders.customer_order (id),
  n smallint not null,
  way text not null constraint parcel_way_known check (way in ('collect', 'deliver')),
  -- Where its goods are picked, and where the customer gets them (for a delivery: where it leaves).
  source uuid not null constraint parcel_from_place references company.place (id),
  place uuid not null constraint parcel_at_place references company.place (id),
  state text not null constraint parcel_state_known check (state in
    ('waiting', 'to-pick', 'picking', 'packed', 'on-way', 'ready', 'handed-over', 'sent', 'delivered', 'cancelled')),
  address jsonb,
  tracking text,
  fee bigint not null default 0,
  -- When it must be picked, and by which run it goes on (ship to store).
  pick_by timestamptz not null,
  run_at timestamptz,
  -- Of the way as the customer chose it: parcels of one way share a promise.
  way_n smallint not null,
  -- Lines taken of the hours of its source, to be given back when it is not picked.
  hours jsonb not null default '[]',
  changed_at timestamptz not null,
  constraint parcel_once unique (customer_order, n),
  constraint parcel_address_of_delivery check ((way = 'deliver') = (address is not null)),
  constraint parcel_delivered_from_source check (way = 'collect' or source = place)
);
create index parcel_at_work on orders.parcel (source, state) where state not in ('handed-over', 'delivered', 'cancelled');
create index parcel_by_place on orders.parcel (place, state) where state not in ('handed-over', 'delivered', 'cancelled');

create table orders.parcel_line (
  parcel uuid not null constraint parcel_line_of_parcel references orders.parcel (id),
  order_line uuid not null constraint parcel_line_of_line references orders.order_line (id),
  -- Thousandths: what is to be picked, and what was.
  qty bigint not null constraint parcel_line_qty_sound check (qty >= 0),
  picked bigint not null default 0,
  -- The hold of stock that sets it aside until it is picked.
  hold uuid,
  constraint parcel_line_pk primary key (parcel, order_line),
  constraint parcel_line_picked_sound check (picked >= 0 and picked <= qty)
);
create index parcel_line_by_line on orders.parcel_line (order_line);

-- What a customer was told, with a clock. One that can't be kept is moved, by another one, with the reason.
create table orders.promise (
  id uuid not null constraint promise_pk primary key,
  customer_order uuid not null constraint promise_of_order references orders.customer_order (id),
  way_n smallint not null,
  due timestamptz not null,
  state text not null default 'open' constraint promise_state_known check (state in ('open', 'kept', 'moved', 'broken', 'void')),
  reason text not null default '',
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint promise_ended_whole check ((state = 'open') = (ended_at is null)),
  constraint promise_moved_why check (state <> 'moved' or reason <> '')
);
create unique index promise_open_once on orders.promise (customer_order, way_n) where state = 'open';
create index promise_due on orders.promise (due) where state = 'open';
create index promise_by_order on orders.promise (customer_order);

-- Something else offered for what was not on the shelf; only the customer's word puts it in the parcel.
create table orders.substitute (
  id uuid not null constraint substitute_pk primary key,
  parcel uuid not null constraint substitute_of_parcel references orders.parcel (id),
  order_line uuid not null constraint substitute_of_line references orders.order_line (id),
  item uuid not null constraint substitute_item references catalog.item (id),
  qty bigint not null constraint substitute_qty_positive check (qty > 0),
  -- What the customer pays for it: never more than the line.
  net bigint not null constraint substitute_net_sound check (net >= 0),
  hold uuid,
  state text not null constraint substitute_state_known check (state in ('offered', 'taken', 'left', 'lapsed')),
  until timestamptz not null,
  at timestamptz not null,
  who text not null,
  ended_at timestamptz,
  constraint substitute_ended_whole check ((state = 'offered') = (ended_at is null))
);
create index substitute_open on orders.substitute (until) where state = 'offered';
create index substitute_by_line on orders.substitute (order_line);

-- Goods a customer wants to bring back, for the money or for others.
create table orders.claim (
  id uuid not null constraint claim_pk primary key,
  customer_order uuid not null constraint claim_of_order references orders.customer_order (id),
  wish text not null constraint claim_wish_known check (wish in ('refund', 'exchange')),
  reason text not null,
  note text not null default '',
  state text not null constraint claim_state_known check (state in ('asked', 'approved', 'refused', 'received', 'settled')),
  digest text not null,
  at timestamptz not null,
  answer text not null default '',
  answered_by text,
  answered_at timestamptz,
  constraint claim_answered_whole check ((state = 'asked') = (answered_at is null))
);
create index claim_by_order on orders.claim (customer_order);

create table orders.claim_line (
  claim uuid not null constraint claim_line_of_claim references orders.claim (id),
  order_line uuid not null constraint claim_line_of_line references orders.order_line (id),
  qty bigint not null constraint claim_line_qty_positive check (qty > 0),
  constraint claim_line_pk primary key (claim, order_line)
);
create index claim_line_by_line on orders.claim_line (order_line);
