-- Why: what goods cost. Valued per item for the whole company and day by day, so that where goods lie and the order in
-- which documents arrive make no difference. A day's row is what its inputs make it, and is made again when one of them
-- comes late; the difference is booked.
create table stock.setting (
  only_one boolean not null default true constraint setting_pk primary key constraint setting_only_one check (only_one),
  method text not null default 'average' constraint setting_method_known check (method in ('fifo', 'average')),
  -- Value of a difference (minor units) above which a second person approves it.
  approve_above bigint not null default 250000 constraint setting_approve_above_positive check (approve_above >= 0)
);
insert into stock.setting default values;

create table stock.item_cost (
  item uuid constraint item_cost_pk primary key,
  -- Null: as the company has it.
  method text constraint item_cost_method_known check (method in ('fifo', 'average')),
  -- Minor units per whole base unit, for goods that leave before anything is known of their cost.
  standard bigint constraint item_cost_standard_positive check (standard >= 0)
);

create table stock.layer (
  item uuid not null,
  day date not null,
  receipt uuid not null,
  line int not null,
  qty bigint not null constraint layer_qty_positive check (qty > 0),
  -- Of the whole line, in minor units; what freight and corrections added is in it.
  cost bigint not null constraint layer_cost_positive check (cost >= 0),
  left_qty bigint not null constraint layer_left_within check (left_qty between 0 and qty),
  constraint layer_pk primary key (receipt, line)
);
create index layer_in_order on stock.layer (item, day, receipt, line);
create index layer_open on stock.layer (item, day) where left_qty > 0;

-- What changed the cost of a layer after it came: a corrected price, a share of freight.
create table stock.layer_change (
  document uuid not null,
  receipt uuid not null,
  line int not null,
  cost bigint not null constraint layer_change_something check (cost <> 0),
  constraint layer_change_pk primary key (document, receipt, line),
  constraint layer_change_of_layer foreign key (receipt, line) references stock.layer (receipt, line)
);

-- What left on a day, net, and why: the state it went to.
create table stock.cost_out (
  item uuid not null,
  day date not null,
  why text not null,
  qty bigint not null,
  cost bigint not null default 0,
  constraint cost_out_pk primary key (item, day, why)
);

create table stock.cost_day (
  item uuid not null,
  day date not null,
  in_qty bigint not null,
  in_cost bigint not null,
  out_qty bigint not null,
  out_cost bigint not null,
  settled bigint not null,
  -- The oldest layer that is not used up, null where all are, and what of it has been taken.
  front_receipt uuid,
  front_line int,
  front_taken bigint not null,
  short bigint not null,
  owed bigint not null,
  qty bigint not null,
  value bigint not null,
  rate_qty bigint not null constraint cost_day_rate_of_something check (rate_qty > 0),
  rate_cost bigint not null,
  constraint cost_day_pk primary key (item, day)
);

create view stock.v_layer as
  select item, receipt, line, day, qty, cost, left_qty,
         (cost - round(cost::numeric * (qty - left_qty) / qty))::bigint as left_cost
  from stock.layer;

create view stock.v_cost_day as
  select item, day, in_qty, in_cost, out_qty, out_cost, settled, qty, value from stock.cost_day;

create view stock.v_cost_out as select item, day, why, qty, cost from stock.cost_out;

-- What an item is worth now, over all places and what is on the way.
create view stock.v_value as
  select c.item, coalesce(c.method, s.method) as method, d.qty, d.value, d.rate_qty, d.rate_cost
  from stock.item_cost c cross join stock.setting s
  cross join lateral (select qty, value, rate_qty, rate_cost from stock.cost_day d where d.item = c.item
                      order by day desc limit 1) d;
