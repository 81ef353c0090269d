-- Why: a place has more to it than a number. Books count an item at a place, in a state; here it is known where in the
-- place the goods lie, of which lot they are, and which single pieces. What is not known is the rest of the balance.
create table stock.location (
  id uuid constraint location_pk primary key,
  place uuid not null,
  code text not null constraint location_code_form check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
  name text not null default '',
  -- floor: customers reach it; back: behind the shop; bin: a shelf of the centre; dock: goods arrive; stage: picked goods wait.
  kind text not null constraint location_kind_known check (kind in ('floor', 'back', 'bin', 'dock', 'stage')),
  -- Its turn on the shortest walk through the place.
  walk int not null default 0,
  active boolean not null default true,
  constraint location_code_taken unique (place, code)
);

create table stock.lot (
  id uuid constraint lot_pk primary key,
  item uuid not null,
  -- As printed on the goods.
  code text not null constraint lot_code_said check (code <> '' and length(code) <= 40),
  expires date,
  made date,
  supplier uuid,
  first_day date not null,
  recalled_at timestamptz,
  recalled_by text,
  recall_reason text,
  constraint lot_code_once unique (item, code),
  constraint lot_recall_whole check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null))
);
create index lot_by_code on stock.lot (code);
create index lot_recalled on stock.lot (recalled_at) where recalled_at is not null;
create index lot_expires on stock.lot (expires) where expires is not null;

create table stock.document (
  id uuid constraint document_pk primary key,
  kind text not null,
  place uuid,
  -- The other end: a supplier, a shipment, another place.
  other uuid,
  day date not null,
  at timestamptz not null,
  who text not null,
  ref text not null,
  reason text not null default '',
  -- SHA-256 of what was asked: the same id with other content is told apart from the same again.
  digest text not null
);
create index document_by_place on stock.document (place, at desc);

-- What goods left where for where. Append only. A site is a place, a shipment, a supplier: the state says which.
create table stock.move (
  document uuid not null,
  line int not null,
  item uuid not null,
  qty bigint not null constraint move_qty_positive check (qty > 0),
  lot uuid constraint move_of_lot references stock.lot (id),
  serials text[],
  from_state text not null,
  from_site uuid not null,
  from_location uuid constraint move_from_location references stock.location (id),
  to_state text not null,
  to_site uuid not null,
  to_location uuid constraint move_to_location references stock.location (id),
  at timestamptz not null,
  -- True where nobody read the lot and the oldest was taken to have gone first.
  assumed boolean not null default false,
  constraint move_pk primary key (document, line)
);
create index move_by_lot on stock.move (lot, at) where lot is not null;
create index move_by_item on stock.move (item, at);
create index move_by_serial on stock.move using gin (serials) where serials is not null;

create table stock.portion (
  site uuid not null,
  state text not null constraint portion_state_known check (state in ('on-hand', 'damaged', 'recalled', 'transit')),
  item uuid not null,
  location uuid constraint portion_in_location references stock.location (id),
  lot uuid constraint portion_of_lot references stock.lot (id),
  qty bigint not null constraint portion_not_enough check (qty >= 0),
  constraint portion_says_something check (location is not null or lot is not null),
  constraint portion_once unique nulls not distinct (site, state, item, location, lot)
);
create index portion_by_item on stock.portion (item, site) where qty > 0;
create index portion_by_lot on stock.portion (lot) where lot is not null and qty > 0;
create index portion_by_location on stock.portion (location) where location is not null and qty > 0;

-- One piece with a number of its own, and where it is now. State as of the move that brought it there.
create table stock.serial (
  item uuid not null,
  serial text not null constraint serial_said check (serial <> '' and length(serial) <= 60),
  state text not null,
  site uuid not null,
  location uuid constraint serial_in_location references stock.location (id),
  lot uuid constraint serial_of_lot references stock.lot (id),
  document uuid not null,
  constraint serial_pk primary key (item, serial)
);
create index serial_by_site on stock.serial (site, item);

create table stock.shipment (
  id uuid constraint shipment_pk primary key,
  from_place uuid not null,
  to_place uuid not null,
  shipped_at timestamptz not null,
  closed_at timestamptz
);
create index shipment_open on stock.shipment (to_place) where closed_at is null;

create view stock.v_location as select id, place, code, name, kind, walk, active from stock.location;

create view stock.v_lot as
  select id, item, code, expires, made, supplier, first_day, recalled_at, recalled_by, recall_reason from stock.lot;

create view stock.v_portion as
  select p.site as place, p.item, p.state, p.location, l.code as location_code, l.kind as location_kind, l.walk, p.lot,
         t.code as lot_code, t.expires, t.recalled_at, p.qty
  from stock.portion p left join stock.location l on l.id = p.location left join stock.lot t on t.id = p.lot
  where p.qty > 0 and p.state <> 'transit';

create view stock.v_serial as select item, serial, state, site, location, lot, document from stock.serial;

create view stock.v_document as select id, kind, place, other, day, at, who, ref, reason from stock.document;

create view stock.v_move as
  select m.document, m.line, d.kind, d.day, m.at, m.item, m.qty, m.lot, t.code as lot_code, m.serials, m.from_state,
         m.from_site, m.from_location, m.to_state, m.to_site, m.to_location, m.assumed
  from stock.move m left join stock.document d on d.id = m.document left join stock.lot t on t.id = m.lot;

-- Goods by state at a place; a row for whatever the place has ever had.
create view stock.v_state as
  select substr(b.account, position(':' in b.account) + 1)::uuid as place, b.unit::uuid as item,
         sum(b.amount) filter (where b.chart = 'stock')::bigint as on_hand,
         sum(b.held) filter (where b.chart = 'stock')::bigint as held,
         sum(b.available) filter (where b.chart = 'stock')::bigint as available,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-damaged'), 0)::bigint as damaged,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-recalled'), 0)::bigint as recalled
  from books.v_balance b where b.chart in ('stock', 'stock-damaged', 'stock-recalled') group by 1, 2;

-- What is on the way, by lot where it is known; the rest of a shipment's balance has neither lot nor location.
create view stock.v_transit as
  select s.id as shipment, s.from_place, s.to_place, r.item, r.lot, t.code as lot_code, t.expires, r.qty
  from stock.shipment s
  join (
    select site, item, lot, qty from stock.portion where state = 'transit' and qty > 0
    union all
    select b.site, b.item, null, b.amount - coalesce(p.qty, 0)
    from (select substr(account, 15)::uuid as site, unit::uuid as item, amount from books.v_balance
          where chart = 'stock-transit' and amount > 0) b
    left join (select site, item, sum(qty)::bigint as qty from stock.portion where state = 'transit' group by 1, 2) p
      on p.site = b.site and p.item = b.item
    where b.amount > coalesce(p.qty, 0)) r on r.site = s.id
  left join stock.lot t on t.id = r.lot;
