-- A template of orders with a rhythm. The worker makes an order of it for each of its days, so many days ahead.
create table orders.standing (
  id uuid not null constraint standing_pk primary key,
  name text not null constraint standing_name_said check (name <> ''),
  account uuid not null constraint standing_of_account references orders.account (party),
  -- ISO weekdays on which the goods are wanted, in every n-th week counted from that of `starts`.
  weekdays smallint[] not null constraint standing_weekdays_known check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  every_weeks smallint not null default 1 constraint standing_every_sound check (every_weeks between 1 and 12),
  starts date not null,
  ends date,
  -- No order is made for days from … to (null: until somebody says otherwise).
  paused_from date,
  paused_to date,
  ahead_days smallint not null constraint standing_ahead_sound check (ahead_days between 0 and 30),
  reference text not null default '',
  note text not null default '',
  short text not null constraint standing_short_known check (short in ('back-order', 'cancel')),
  -- Up to which day its days have been looked at.
  made_to date,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint standing_forward check (ends >= starts),
  constraint standing_pause_forward check (paused_to is null or (paused_from is not null and paused_to >= paused_from))
);
create index standing_by_account on orders.standing (account);

create table orders.standing_line (
  id uuid not null constraint standing_line_pk primary key,
  standing uuid not null constraint standing_line_of_standing references orders.standing (id),
  line integer not null,
  item uuid not null constraint standing_line_of_item references catalog.item (id),
  unit text not null,
  packs integer not null constraint standing_line_packs_positive check (packs > 0),
  constraint standing_line_once unique (standing, line)
);

alter table orders.customer_order add column standing uuid constraint customer_order_of_standing references orders.standing (id);

-- What became of each day of a standing order: one row a day, so that an order is made of it once, whoever looks.
create table orders.standing_run (
  standing uuid not null constraint run_of_standing references orders.standing (id),
  day date not null,
  outcome text not null constraint run_outcome_known check (outcome in ('made', 'refused', 'missed')),
  customer_order uuid constraint run_made_once unique constraint run_of_order references orders.customer_order (id),
  -- Why there is no order: the word of the refusal and its sentence.
  word text,
  detail text,
  at timestamptz not null,
  -- Who has seen to it that it is not as it should be.
  settled_at timestamptz,
  settled_by text,
  constraint standing_run_pk primary key (standing, day),
  constraint run_whole check ((outcome = 'made') = (customer_order is not null)),
  constraint run_settled_whole check ((settled_at is null) = (settled_by is null))
);
create index standing_run_open on orders.standing_run (day) where settled_at is null;
