create schema distribution;

-- What the company says about its own distribution: one row.
create table distribution.setting (
  only_one boolean not null default true constraint setting_pk primary key constraint setting_only_one check (only_one),
  -- GS1 company prefix: without it nothing can be labelled.
  gs1_prefix text constraint setting_gs1_prefix_form check (gs1_prefix ~ '^[0-9]{4,12}$'),
  -- What an hour of work costs, minor units; what a unit costs is worked out with it.
  wage_hour bigint not null default 0 constraint setting_wage_not_negative check (wage_hour >= 0),
  -- The day the work began to go this way: figures before it and after it are compared.
  began date,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);
insert into distribution.setting default values;

-- Numbers without gaps: a number is taken in the transaction that uses it, and is given back when that fails.
create table distribution.counter (
  kind text not null constraint counter_pk primary key,
  next bigint not null constraint counter_positive check (next >= 0)
);

-- Kinds of cartons. Millimetres and grams; heaviest is packed, itself included.
create table distribution.carton (
  code text not null constraint carton_pk primary key constraint carton_code_form check (code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'),
  name text not null constraint carton_name_said check (name <> ''),
  outer_w integer not null,
  outer_l integer not null,
  outer_d integer not null,
  inner_w integer not null,
  inner_l integer not null,
  inner_d integer not null,
  empty_grams integer not null,
  heaviest_grams integer not null,
  active boolean not null default true,
  constraint carton_size_positive check (least(inner_w, inner_l, inner_d) > 0),
  constraint carton_inside_smaller check (inner_w <= outer_w and inner_l <= outer_l and inner_d <= outer_d),
  constraint carton_holds_something check (heaviest_grams > empty_grams and empty_grams >= 0)
);

-- How large one base unit of an item is, millimetres. Without a row it is packed by eye.
create table distribution.item_size (
  item uuid not null constraint item_size_pk primary key constraint item_size_of_item references catalog.item (id),
  width integer not null,
  length integer not null,
  depth integer not null,
  -- Its depth must stay upright.
  flat boolean not null default false,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint item_size_positive check (least(width, length, depth) > 0)
);

-- The floor of a centre: parallel aisles with a cross aisle at the front and one at the back. Millimetres.
create table distribution.floor (
  place uuid not null constraint floor_pk primary key constraint floor_of_place references company.place (id),
  aisles smallint not null constraint floor_has_aisles check (aisles between 1 and 500),
  aisle_length integer not null constraint floor_aisle_length check (aisle_length > 0),
  aisle_pitch integer not null constraint floor_aisle_pitch check (aisle_pitch > 0),
  -- At the front of which aisle pickers begin and end.
  door smallint not null default 0,
  -- What a trolley takes.
  totes smallint not null default 6 constraint floor_totes check (totes between 1 and 26),
  tote_grams integer not null default 20000 constraint floor_tote_grams check (tote_grams > 0),
  constraint floor_door_at_an_aisle check (door >= 0 and door < aisles)
);

-- Where a bin stands on the floor: its aisle, and how far along it from the front.
create table distribution.spot (
  place uuid not null constraint spot_on_floor references distribution.floor (place),
  bin text not null constraint spot_bin_said check (bin <> ''),
  aisle smallint not null constraint spot_aisle check (aisle >= 0),
  along integer not null constraint spot_along check (along >= 0),
  constraint spot_pk primary key (place, bin)
);

create table distribution.truck (
  id uuid not null constraint truck_pk primary key,
  code text not null constraint truck_code_taken unique constraint truck_code_said check (code <> ''),
  place uuid not null constraint truck_of_place references company.place (id),
  capacity_grams bigint not null constraint truck_carries check (capacity_grams > 0),
  -- Cages or pallets that stand on its floor.
  spots smallint not null constraint truck_has_room check (spots > 0),
  km_cost bigint not null default 0 constraint truck_km_cost check (km_cost >= 0),
  hour_cost bigint not null default 0 constraint truck_hour_cost check (hour_cost >= 0),
  -- Minutes after midnight: when it may leave, and must be back.
  leaves smallint not null default 360,
  back smallint not null default 1200,
  active boolean not null default true,
  constraint truck_day_forward check (leaves >= 0 and back > leaves and back <= 2880)
);

-- When a place takes goods, where that is not simply when it is open; and how long unloading takes.
create table distribution.receiving_window (
  place uuid not null constraint receiving_window_pk primary key constraint receiving_window_of_place references company.place (id),
  opens smallint not null,
  closes smallint not null,
  service_minutes smallint not null default 20 constraint receiving_service check (service_minutes between 0 and 600),
  constraint receiving_window_forward check (opens >= 0 and closes > opens and closes <= 2880)
);

-- A wholesale customer: where goods are brought, when they are taken in, and how much may be owed for them.
create table distribution.customer (
  party uuid not null constraint customer_pk primary key constraint customer_of_party references party.party (id),
  address text not null default '',
  postcode text,
  latitude_e6 integer constraint customer_latitude_on_earth check (latitude_e6 between -90000000 and 90000000),
  longitude_e6 integer constraint customer_longitude_on_earth check (longitude_e6 between -180000000 and 180000000),
  opens smallint not null default 480,
  closes smallint not null default 1020,
  service_minutes smallint not null default 30 constraint customer_service check (service_minutes between 0 and 600),
  -- Minor units; null: no goods on credit are counted against anything.
  credit_limit bigint constraint customer_credit_limit check (credit_limit >= 0),
  active boolean not null default true,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint customer_window_forward check (opens >= 0 and closes > opens and closes <= 2880),
  constraint customer_located_whole check ((latitude_e6 is null) = (longitude_e6 is null))
);

create table distribution.wave (
  id uuid not null constraint wave_pk primary key,
  number text not null constraint wave_number_once unique,
  place uuid not null constraint wave_of_place references company.place (id),
  state text not null constraint wave_state_known check (state in ('open', 'done')),
  -- Walked by plan, and what walking each order alone in S-shape would have been. Millimetres.
  walk_mm bigint not null,
  s_shape_mm bigint not null,
  made_at timestamptz not null,
  made_by text not null,
  done_at timestamptz
);
create index wave_open on distribution.wave (place, made_at) where state = 'open';

create table distribution.trip (
  id uuid not null constraint trip_pk primary key,
  number text not null constraint trip_number_once unique,
  place uuid not null constraint trip_from_place references company.place (id),
  day date not null,
  truck uuid not null constraint trip_of_truck references distribution.truck (id),
  driver text not null default '',
  state text not null constraint trip_state_known check (state in ('planned', 'dispatched', 'done', 'cancelled')),
  -- By plan: metres driven and minutes away.
  metres integer not null constraint trip_metres check (metres >= 0),
  minutes integer not null constraint trip_minutes check (minutes >= 0),
  leaves smallint not null,
  planned_at timestamptz not null,
  planned_by text not null,
  dispatched_at timestamptz,
  dispatched_by text,
  constraint trip_dispatched_whole check ((dispatched_at is null) = (dispatched_by is null))
);
create index trip_by_day on distribution.trip (place, day);

-- What goes to one receiver together: a stop of a trip, or goods somebody carries over.
create table distribution.shipment (
  id uuid not null constraint shipment_pk primary key,
  number text not null constraint shipment_number_once unique,
  from_place uuid not null constraint shipment_from_place references company.place (id),
  to_place uuid constraint shipment_to_place references company.place (id),
  -- A wholesale customer of the address book, instead of a place.
  customer uuid constraint shipment_to_customer references party.party (id),
  trip uuid constraint shipment_on_trip references distribution.trip (id),
  -- The how-manieth stop, from 1; when it should be reached, minutes after midnight.
  stop smallint,
  eta smallint,
  state text not null constraint shipment_state_known check (state in ('planned', 'dispatched', 'arrived', 'closed', 'cancelled')),
  made_at timestamptz not null,
  dispatched_at timestamptz,
  arrived_at timestamptz,
  closed_at timestamptz,
  -- Proof of delivery: who took it, a photo (a file's hash), a note.
  receiver text,
  proof_at timestamptz,
  proof_by text,
  proof_photo text,
  proof_note text not null default '',
  constraint shipment_goes_somewhere check ((to_place is null) <> (customer is null)),
  constraint shipment_proof_whole check ((receiver is null) = (proof_at is null) and (receiver is null) = (proof_by is null))
);
create index shipment_of_trip on distribution.shipment (trip, stop);
create index shipment_coming on distribution.shipment (to_place, state);

create table distribution.transfer (
  id uuid not null constraint transfer_pk primary key,
  number text not null constraint transfer_number_once unique,
  from_place uuid not null constraint transfer_from_place references company.place (id),
  to_place uuid constraint transfer_to_place references company.place (id),
  customer uuid constraint transfer_to_customer references party.party (id),
  origin text not null constraint transfer_origin_known
    check (origin in ('proposal', 'hand', 'lateral', 'cross-dock', 'wholesale', 'standing')),
  state text not null constraint transfer_state_known
    check (state in ('draft', 'released', 'picking', 'picked', 'packed', 'loaded', 'dispatched', 'arrived', 'closed', 'cancelled')),
  due_day date not null,
  note text not null default '',
  wave uuid constraint transfer_in_wave references distribution.wave (id),
  shipment uuid constraint transfer_in_shipment references distribution.shipment (id),
  -- What stock sets aside for it until it leaves.
  holds uuid[] not null default '{}',
  created_at timestamptz not null,
  created_by text not null,
  constraint transfer_goes_somewhere check ((to_place is null) <> (customer is null)),
  constraint transfer_not_to_itself check (to_place <> from_place)
);
create index transfer_by_state on distribution.transfer (from_place, state);
create index transfer_to on distribution.transfer (to_place, state);
create index transfer_of_wave on distribution.transfer (wave) where wave is not null;
create index transfer_of_shipment on distribution.transfer (shipment) where shipment is not null;
-- New lines of a day's proposal join the draft that is there.
create unique index transfer_one_draft on distribution.transfer (from_place, to_place, due_day, origin)
  where state = 'draft' and origin in ('proposal', 'lateral', 'cross-dock');

-- Each state a transfer has come to, when, and by whom.
create table distribution.transfer_step (
  transfer uuid not null constraint step_of_transfer references distribution.transfer (id),
  state text not null,
  at timestamptz not null,
  who text not null,
  note text not null default '',
  constraint transfer_step_pk primary key (transfer, state)
);

-- Thousandths of the base unit. The id is the proposal line's, where there is one: it is drafted once.
create table distribution.transfer_line (
  id uuid not null constraint transfer_line_pk primary key,
  transfer uuid not null constraint line_of_transfer references distribution.transfer (id),
  item uuid not null constraint line_of_item references catalog.item (id),
  qty bigint not null constraint line_qty_positive check (qty > 0),
  picked bigint not null default 0 constraint line_picked check (picked >= 0),
  packed bigint not null default 0 constraint line_packed check (packed >= 0 and packed <= picked),
  received bigint not null default 0 constraint line_received check (received >= 0),
  why text not null default ''
);
create index line_by_transfer on distribution.transfer_line (transfer);

create table distribution.pick_list (
  id uuid not null constraint pick_list_pk primary key,
  number text not null constraint pick_list_number_once unique,
  wave uuid not null constraint pick_list_of_wave references distribution.wave (id),
  place uuid not null constraint pick_list_of_place references company.place (id),
  state text not null constraint pick_list_state_known check (state in ('open', 'taken', 'done')),
  walk_mm bigint not null,
  taken_by text,
  taken_at timestamptz,
  done_at timestamptz,
  constraint pick_list_taken_whole check ((taken_by is null) = (taken_at is null))
);
create index pick_list_open on distribution.pick_list (place) where state <> 'done';
create index pick_list_by_wave on distribution.pick_list (wave);

-- The totes of a trolley: slot A, B, C …, each for one transfer; `code` is the tote scanned into the slot.
create table distribution.tote (
  pick_list uuid not null constraint tote_of_list references distribution.pick_list (id),
  slot text not null constraint tote_slot_form check (slot ~ '^[A-Z]$'),
  transfer uuid not null constraint tote_for_transfer references distribution.transfer (id),
  code text,
  constraint tote_pk primary key (pick_list, slot)
);
create index tote_by_transfer on distribution.tote (transfer);

create table distribution.pick (
  id uuid not null constraint pick_pk primary key,
  pick_list uuid not null constraint pick_of_list references distribution.pick_list (id),
  seq integer not null,
  line uuid not null constraint pick_of_line references distribution.transfer_line (id),
  slot text not null,
  -- The bin's code and stock's id of it; null where the centre keeps no bins.
  bin text,
  location uuid,
  lot text,
  expiry date,
  qty bigint not null constraint pick_qty_positive check (qty > 0),
  got bigint constraint pick_got check (got >= 0 and got <= qty),
  -- The phone's id of the confirmation.
  confirmed uuid constraint pick_confirmed_once unique,
  at timestamptz,
  who text,
  -- Whether stock knows that the goods left the bin for the bay.
  staged uuid,
  reason text not null default '',
  constraint pick_confirmed_whole check ((got is null) = (confirmed is null) and (got is null) = (at is null) and (got is null) = (who is null)),
  constraint pick_seq_once unique (pick_list, seq)
);
create index pick_by_line on distribution.pick (line);

-- A logistic unit: one SSCC.
create table distribution.unit (
  id uuid not null constraint unit_pk primary key,
  sscc text not null constraint unit_sscc_once unique constraint unit_sscc_form check (sscc ~ '^[0-9]{18}$'),
  kind text not null constraint unit_kind_known check (kind in ('carton', 'cage', 'pallet')),
  carton text,
  transfer uuid not null constraint unit_of_transfer references distribution.transfer (id),
  grams integer,
  state text not null constraint unit_state_known
    check (state in ('packed', 'loaded', 'dispatched', 'received', 'damaged', 'put-away', 'missing', 'lost')),
  packed_at timestamptz not null,
  packed_by text not null,
  loaded_at timestamptz,
  loaded_by text,
  received_at timestamptz,
  received_by text,
  put_at timestamptz,
  put_by text,
  bin text
);
create index unit_by_transfer on distribution.unit (transfer);

create table distribution.unit_content (
  unit uuid not null constraint content_of_unit references distribution.unit (id),
  line smallint not null,
  transfer_line uuid not null constraint content_of_line references distribution.transfer_line (id),
  qty bigint not null constraint content_qty_positive check (qty > 0),
  lot text,
  expiry date,
  -- Where stock has these goods until they leave: the bay they were brought to, or the bin.
  location uuid,
  constraint unit_content_pk primary key (unit, line)
);

-- What a phone handed in: kept by its id, so that sending again changes nothing.
create table distribution.receipt (
  id uuid not null constraint receipt_pk primary key,
  shipment uuid not null constraint receipt_of_shipment references distribution.shipment (id),
  place uuid not null constraint receipt_at_place references company.place (id),
  at timestamptz not null,
  who text not null,
  finished boolean not null,
  digest text not null,
  recorded_at timestamptz not null
);
create index receipt_by_shipment on distribution.receipt (shipment);

create table distribution.receipt_scan (
  receipt uuid not null constraint scan_of_receipt references distribution.receipt (id),
  line smallint not null,
  sscc text not null,
  at timestamptz not null,
  condition text not null constraint scan_condition_known check (condition in ('good', 'damaged')),
  verdict text not null constraint scan_verdict_known check (verdict in ('received', 'damaged', 'before', 'astray', 'unknown')),
  photo text,
  note text not null default '',
  constraint receipt_scan_pk primary key (receipt, line)
);

-- Deeds of phones that change one thing: the same id again is the same deed.
create table distribution.handed_in (
  id uuid not null constraint handed_in_pk primary key,
  deed text not null,
  about text not null,
  digest text not null,
  at timestamptz not null,
  who text not null
);

-- Where what arrived is not what was sent. Its task asks the side that can mend it.
create table distribution.difference (
  id uuid not null constraint difference_pk primary key,
  shipment uuid not null constraint difference_of_shipment references distribution.shipment (id),
  sscc text not null,
  item uuid constraint difference_of_item references catalog.item (id),
  kind text not null constraint difference_kind_known
    check (kind in ('missing', 'left-behind', 'damaged', 'astray', 'unknown', 'short', 'over')),
  -- Thousandths, for short and over.
  qty bigint,
  side text not null constraint difference_side_known check (side in ('centre', 'shop')),
  place uuid not null constraint difference_at_place references company.place (id),
  photo text,
  note text not null default '',
  task uuid not null,
  found_at timestamptz not null,
  found_by text not null,
  settled_at timestamptz,
  settled_by text,
  outcome text,
  constraint difference_once unique nulls not distinct (shipment, sscc, kind, item),
  constraint difference_settled_whole check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (outcome is null))
);
create index difference_open on distribution.difference (found_at) where settled_at is null;

-- EPCIS 2.0 events, ours and those partners hand in. `event` is the event as JSON-LD, without the document around it.
create table distribution.epcis_event (
  seq bigint generated always as identity constraint epcis_event_pk primary key,
  id text not null constraint epcis_event_once unique,
  type text not null,
  at timestamptz not null,
  biz_step text,
  -- `own`, or who handed it in.
  source text not null,
  place uuid,
  event jsonb not null,
  recorded_at timestamptz not null
);
create index epcis_event_by_time on distribution.epcis_event (at);

create view distribution.v_transfer as
  select id, number, from_place, to_place, customer, origin, state, due_day, shipment, wave, created_at from distribution.transfer;

-- What is on its way to a place or a customer and has not arrived: thousandths.
create view distribution.v_open_transfer_line as
  select l.transfer, l.id as line, t.from_place, t.to_place, t.customer, t.state, t.due_day, l.item, l.qty,
         case when t.state in ('draft', 'released', 'picking') then l.qty
              when t.state = 'picked' then l.picked
              else greatest(l.packed - l.received, 0) end as coming
  from distribution.transfer_line l join distribution.transfer t on t.id = l.transfer
  where t.state not in ('closed', 'cancelled');

-- From order to shelf, one row a closed transfer: whole minutes, minor units, thousandths. Hands are counted where they
-- are measured: from taking a pick list to its end, from the first to the last unit packed, from the first to the last
-- scan at the receiver. A truck's planned cost is shared by weight.
create view distribution.v_order_to_shelf as
  with closed as (
    select t.id, t.from_place, t.to_place, t.shipment, e.at as closed_at,
           extract(epoch from e.at - b.at)::bigint / 60 as minutes
    from distribution.transfer t
    join distribution.transfer_step b on b.transfer = t.id and b.state = 'draft'
    join distribution.transfer_step e on e.transfer = t.id and e.state = 'closed'),
  picked as (
    select tl.transfer, sum(extract(epoch from l.done_at - l.taken_at) / c.n)::bigint as seconds
    from distribution.pick p join distribution.pick_list l on l.id = p.pick_list
    join distribution.transfer_line tl on tl.id = p.line
    join lateral (select count(*) as n from distribution.pick q where q.pick_list = l.id) c on true
    where l.done_at is not null group by tl.transfer),
  packed as (
    select u.transfer, extract(epoch from max(u.packed_at) - min(u.packed_at))::bigint as seconds, coalesce(sum(u.grams), 0)::bigint as grams
    from distribution.unit u group by u.transfer),
  scanned as (
    select r.shipment, extract(epoch from max(s.at) - min(s.at))::bigint as seconds
    from distribution.receipt r join distribution.receipt_scan s on s.receipt = r.id group by r.shipment),
  rode as (
    select s.id as shipment, (t.metres::bigint * k.km_cost / 1000 + t.minutes::bigint * k.hour_cost / 60) as cost,
           (select greatest(coalesce(sum(u.grams), 0), 1)::bigint from distribution.unit u join distribution.transfer r on r.id = u.transfer
            join distribution.shipment s2 on s2.id = r.shipment where s2.trip = t.id) as grams,
           (select greatest(count(*), 1) from distribution.transfer r where r.shipment = s.id) as together
    from distribution.shipment s join distribution.trip t on t.id = s.trip join distribution.truck k on k.id = t.truck)
  select c.id as transfer, c.from_place, c.to_place, c.closed_at, c.minutes,
         (select coalesce(sum(l.received), 0)::bigint from distribution.transfer_line l where l.transfer = c.id) as qty,
         (coalesce(p.seconds, 0) + coalesce(k.seconds, 0) + coalesce(n.seconds, 0) / coalesce(o.together, 1)) as hand_seconds,
         ((coalesce(p.seconds, 0) + coalesce(k.seconds, 0) + coalesce(n.seconds, 0) / coalesce(o.together, 1)) * g.wage_hour / 3600
           + coalesce(o.cost * coalesce(k.grams, 0) / o.grams, 0))::bigint as cost
  from closed c cross join distribution.setting g
  left join picked p on p.transfer = c.id left join packed k on k.transfer = c.id
  left join scanned n on n.shipment = c.shipment left join rode o on o.shipment = c.shipment;
