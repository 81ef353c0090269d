-- Why: counting is work of people and of its own: chosen by risk, blind, counted again by another where it differs, and
-- approved by somebody else above a limit. What was sold by day tells where stock that nobody buys may not be there.
create table stock.count (
  id uuid constraint count_pk primary key,
  place uuid not null,
  name text not null constraint count_named check (name <> ''),
  chosen text not null constraint count_chosen_known check (chosen in ('items', 'location', 'risk')),
  state text not null constraint count_state_known check (state in ('counting', 'recounting', 'review', 'booked', 'dropped')),
  started_at timestamptz not null,
  started_by text not null,
  ended_at timestamptz,
  ended_by text
);
create index count_open on stock.count (place) where ended_at is null;

create table stock.count_line (
  count uuid not null constraint count_line_of_count references stock.count (id),
  n int not null,
  item uuid not null,
  location uuid constraint count_line_in_location references stock.location (id),
  -- Why it was chosen: per mille that the record is wrong, and what speaks for it.
  risk int not null default 0,
  why jsonb not null default '[]',
  recount boolean not null default false,
  reason text not null default '',
  -- Difference that was booked, thousandths.
  booked bigint,
  constraint count_line_pk primary key (count, n),
  constraint count_line_once unique nulls not distinct (count, item, location)
);
create index count_line_by_item on stock.count_line (item, count);

create table stock.count_tally (
  id uuid constraint count_tally_pk primary key,
  count uuid not null,
  n int not null,
  round smallint not null constraint count_tally_round check (round in (1, 2)),
  qty bigint not null constraint count_tally_qty check (qty >= 0),
  -- What the record said at that moment: goods sold between the counting and the booking change nothing.
  expected bigint not null,
  who text not null,
  at timestamptz not null,
  constraint count_tally_of_line foreign key (count, n) references stock.count_line (count, n)
);
create index count_tally_by_line on stock.count_tally (count, n, round);

create table stock.sold_day (
  place uuid not null,
  item uuid not null,
  day date not null,
  qty bigint not null,
  constraint sold_day_pk primary key (place, item, day)
);

create view stock.v_count as
  select id, place, name, chosen, state, started_at, started_by, ended_at, ended_by from stock.count;

create view stock.v_count_line as
  select l.count, l.n, c.place, l.item, l.location, l.risk, l.booked, l.reason, c.ended_at
  from stock.count_line l join stock.count c on c.id = l.count;

create view stock.v_sold_day as select place, item, day, qty from stock.sold_day;
