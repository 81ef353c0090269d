create schema replenishment;

-- What holding, handling and missing goods cost the company, and what a place or item has unless it is said otherwise.
create table replenishment.policy (
  only_one boolean not null default true constraint policy_only_one check (only_one),
  -- Holding goods for a year, in thousandths of their worth.
  holding_permille integer not null default 250 constraint policy_holding check (holding_permille between 1 and 5000),
  -- One order line: order, pick, receive, put away. Minor units of the company's currency.
  line_cost bigint not null default 1500 constraint policy_line_cost check (line_cost >= 0),
  -- What of a price is earned, in thousandths, where nothing better is known.
  margin_permille integer not null default 250 constraint policy_margin check (margin_permille between 0 and 1000),
  lead_days integer not null default 3 constraint policy_lead check (lead_days between 0 and 365),
  lead_spread_days integer not null default 1 constraint policy_lead_spread check (lead_spread_days between 0 and 365),
  -- Bit 0 Monday … bit 6 Sunday: the days on which orders are placed.
  review_days smallint not null default 127 constraint policy_review check (review_days between 1 and 127),
  centre uuid,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system',
  constraint policy_pk primary key (only_one),
  constraint policy_of_centre foreign key (centre) references company.place (id)
);
insert into replenishment.policy default values;

-- How much of the demand is to be met, in thousandths.
create table replenishment.service_class (
  code text not null constraint service_class_code check (code ~ '^[a-z][a-z0-9-]{0,19}$'),
  name_id text not null,
  name_en text not null,
  fill_permille integer not null constraint service_class_fill check (fill_permille between 500 and 999),
  constraint service_class_pk primary key (code)
);
insert into replenishment.service_class values
  ('usual', 'Biasa', 'Usual', 950), ('key', 'Utama', 'Key goods', 985), ('tail', 'Pelengkap', 'Tail', 880);

-- What holds for an item at a place; null stands for every one. The narrowest row that says something wins, column by
-- column: item and place, then item, then place, then the policy.
create table replenishment.terms (
  id uuid not null,
  place uuid,
  item uuid,
  source text constraint terms_source_known check (source in ('supplier', 'centre', 'none')),
  supplier uuid,
  centre uuid,
  lead_days integer constraint terms_lead check (lead_days between 0 and 365),
  lead_spread_days integer constraint terms_lead_spread check (lead_spread_days between 0 and 365),
  pack bigint constraint terms_pack check (pack > 0),
  least bigint constraint terms_least check (least >= 0),
  most bigint constraint terms_most check (most > 0),
  review_days smallint constraint terms_review check (review_days between 1 and 127),
  service text,
  cross_dock boolean,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint terms_pk primary key (id),
  constraint terms_once unique nulls not distinct (place, item),
  constraint terms_of_place foreign key (place) references company.place (id),
  constraint terms_of_item foreign key (item) references catalog.item (id),
  constraint terms_of_centre foreign key (centre) references company.place (id),
  constraint terms_of_supplier foreign key (supplier) references party.party (id),
  constraint terms_of_service foreign key (service) references replenishment.service_class (code)
);
create index terms_by_item on replenishment.terms (item);

-- What is planned to move demand: a promotion, an opening, a feast of the town. Lift in thousandths: 2500 sells two and a half times.
create table replenishment.event (
  id uuid not null,
  place uuid,
  item uuid,
  category uuid,
  from_day date not null,
  to_day date not null,
  -- Said by a person; null: worked out from what the item has done when promoted and cheaper (replenishment.driver).
  lift_permille integer constraint event_lift check (lift_permille between 50 and 30000),
  promoted boolean not null default true,
  cut_permille integer not null default 0 constraint event_cut check (cut_permille between 0 and 950),
  note text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  constraint event_pk primary key (id),
  constraint event_forward check (to_day >= from_day),
  constraint event_of_place foreign key (place) references company.place (id),
  constraint event_of_item foreign key (item) references catalog.item (id)
);
create index event_by_day on replenishment.event (to_day, from_day);

-- What moves demand, learnt from past weeks: natural logarithms in millionths. Item null: what holds for goods in general.
create table replenishment.driver (
  item uuid,
  word text not null,
  log_millionths integer not null,
  learnt_at timestamptz not null,
  constraint driver_once unique nulls not distinct (item, word),
  constraint driver_of_item foreign key (item) references catalog.item (id)
);

-- Items by a small number, so that a place's goods stand in packed rows.
create table replenishment.item_number (
  item uuid not null,
  n integer not null generated always as identity,
  constraint item_number_pk primary key (item),
  constraint item_number_once unique (n)
);

-- What is remembered of the demand of 1,024 items at a place, packed (see rules/demand/pack-shelf.ts): `memory` grows
-- wiser each closed week, `outlook` is what planning reads of it.
create table replenishment.shelf (
  place uuid not null,
  part integer not null,
  -- Weeks since Monday 1970-01-05 that have been taken in.
  week integer not null,
  memory bytea not null,
  outlook bytea not null,
  constraint shelf_pk primary key (place, part),
  constraint shelf_of_place foreign key (place) references company.place (id)
);
alter table replenishment.shelf alter column memory set storage external;
alter table replenishment.shelf alter column outlook set storage external;

-- How the forecast of a closed week did at a place: sums over its items, units in thousandths.
create table replenishment.accuracy (
  place uuid not null,
  week integer not null,
  items integer not null,
  sold bigint not null,
  foretold bigint not null,
  missed bigint not null,
  missed_naive bigint not null,
  closed_at timestamptz not null,
  constraint accuracy_pk primary key (place, week),
  constraint accuracy_of_place foreign key (place) references company.place (id)
);
create index accuracy_by_week on replenishment.accuracy (week);

create table replenishment.run (
  id uuid not null,
  day date not null,
  started_at timestamptz not null,
  started_by text not null,
  finished_at timestamptz,
  places integer not null default 0,
  series bigint not null default 0,
  lines integer not null default 0,
  -- What the plan expects to happen until the next orders, in units of thousandths.
  demand bigint not null default 0,
  lost bigint not null default 0,
  trouble text,
  constraint run_pk primary key (id)
);
create index run_by_start on replenishment.run (started_at desc);
create unique index run_one_at_a_time on replenishment.run ((true)) where finished_at is null;

-- What is proposed, by line: kept from proposal to document.
create table replenishment.line (
  id uuid not null,
  run uuid not null,
  place uuid not null,
  item uuid not null,
  kind text not null constraint line_kind_known check (kind in ('order', 'transfer', 'lateral')),
  supplier uuid,
  from_place uuid,
  proposed_qty bigint not null constraint line_proposed check (proposed_qty >= 0),
  qty bigint not null constraint line_qty check (qty >= 0),
  pack bigint not null constraint line_pack check (pack > 0),
  due_day date not null,
  cross_dock boolean not null default false,
  state text not null default 'proposed'
    constraint line_state_known check (state in ('proposed', 'edited', 'approved', 'released', 'dismissed')),
  exception text,
  -- What it was worked out from (rules/order/line-basis.ts): small, whole numbers.
  basis jsonb not null,
  worth bigint not null,
  saves bigint not null,
  changed_at timestamptz not null,
  changed_by text not null,
  approved_at timestamptz,
  approved_by text,
  released_at timestamptz,
  document uuid,
  number text,
  trouble text,
  constraint line_pk primary key (id),
  constraint line_approved_whole check ((approved_at is null) = (approved_by is null)),
  constraint line_released_whole check ((state = 'released') = (released_at is not null))
);
create index line_open on replenishment.line (place, item) where state in ('proposed', 'edited', 'approved');
create index line_by_run on replenishment.line (run);

create view replenishment.v_line as
  select id, run, place, item, kind, supplier, from_place, proposed_qty, qty, pack, due_day, cross_dock, state, exception,
         worth, saves, changed_at, changed_by, approved_at, approved_by, released_at, document, number, trouble
  from replenishment.line;
create view replenishment.v_accuracy as
  select place, week, items, sold, foretold, missed, missed_naive, closed_at from replenishment.accuracy;
