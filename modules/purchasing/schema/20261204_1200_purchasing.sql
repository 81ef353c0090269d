create schema purchasing;

-- What holds for all suppliers unless a supplier's own row says otherwise. One row, there from the beginning.
create table purchasing.policy (
  only_one boolean not null default true constraint policy_pk primary key constraint policy_only_one check (only_one),
  -- Order value before PPN, minor units, above which another person approves.
  approval_limit bigint not null default 25000000 constraint policy_limit_sound check (approval_limit >= 0),
  -- Hundredths of a percent of the ordered quantity that are taken above it, and that may be missing from a line that has come.
  over_bp integer not null default 500 constraint policy_over_sound check (over_bp between 0 and 10000),
  short_bp integer not null default 0 constraint policy_short_sound check (short_bp between 0 and 10000),
  -- Invoices: hundredths of a percent of a line, the most a line may differ, what is rounding, charges that need no question.
  price_bp integer not null default 100 constraint policy_price_sound check (price_bp between 0 and 10000),
  line_minor bigint not null default 50000 constraint policy_line_sound check (line_minor >= 0),
  rounding_minor bigint not null default 100 constraint policy_rounding_sound check (rounding_minor >= 0),
  charge_minor bigint not null default 0 constraint policy_charge_sound check (charge_minor >= 0),
  -- Hundredths of a percent of the shelf life that goods must have left when they come.
  least_life_bp integer not null default 3333 constraint policy_life_sound check (least_life_bp between 0 and 10000),
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);
insert into purchasing.policy default values;

-- A party in the role of a supplier, with its terms. Null tolerances are the policy's.
create table purchasing.supplier (
  id uuid not null constraint supplier_pk primary key constraint supplier_is_party references party.party (id),
  code text not null constraint supplier_code_taken unique constraint supplier_code_form check (code ~ '^[A-Z0-9]{2,12}$'),
  -- Days from order to goods, as promised; what was measured is another matter.
  lead_days smallint not null constraint supplier_lead_sound check (lead_days between 0 and 365),
  -- ISO weekdays on which it takes orders.
  order_days smallint[] not null constraint supplier_order_days_sound check (order_days <@ '{1,2,3,4,5,6,7}' and cardinality(order_days) > 0),
  -- Smallest order before PPN, minor units.
  minimum_order bigint not null default 0 constraint supplier_minimum_sound check (minimum_order >= 0),
  term_days smallint not null constraint supplier_term_sound check (term_days between 0 and 365),
  delivers text not null constraint supplier_delivers_known check (delivers in ('shop', 'distribution-centre')),
  -- Whether it charges PPN.
  is_pkp boolean not null default true,
  over_bp integer constraint supplier_over_sound check (over_bp between 0 and 10000),
  short_bp integer constraint supplier_short_sound check (short_bp between 0 and 10000),
  price_bp integer constraint supplier_price_sound check (price_bp between 0 and 10000),
  line_minor bigint constraint supplier_line_sound check (line_minor >= 0),
  least_life_bp integer constraint supplier_life_sound check (least_life_bp between 0 and 10000),
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);

-- What a supplier has agreed to charge for a pack of an item, for a time. A newer one of the same pack supersedes it.
create table purchasing.agreement (
  id uuid not null constraint agreement_pk primary key,
  supplier uuid not null constraint agreement_of_supplier references purchasing.supplier (id),
  item uuid not null constraint agreement_of_item references catalog.item (id),
  unit text not null,
  pack_qty bigint not null constraint agreement_pack_positive check (pack_qty > 0),
  -- The supplier's own number of the item.
  supplier_code text not null default '',
  currency text not null default 'IDR' constraint agreement_currency_code check (currency ~ '^[A-Z]{3}$'),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint agreement_forward check (valid_to >= valid_from),
  constraint agreement_taken unique (supplier, item, unit, valid_from)
);
create index agreement_by_item on purchasing.agreement (item);

create table purchasing.agreement_break (
  agreement uuid not null constraint agreement_break_of references purchasing.agreement (id) on delete cascade,
  -- Thousandths of the base unit from which the price holds.
  min_qty bigint not null constraint agreement_break_min_sound check (min_qty >= 0),
  -- Minor units before PPN for a pack.
  price bigint not null constraint agreement_break_price_positive check (price > 0),
  constraint agreement_break_pk primary key (agreement, min_qty)
);

-- The last number given in a series of a year.
create table purchasing.counter (
  series text not null,
  year integer not null,
  last integer not null,
  constraint counter_pk primary key (series, year)
);

create table purchasing.purchase_order (
  id uuid not null constraint purchase_order_pk primary key,
  number text not null constraint purchase_order_number_taken unique,
  supplier uuid not null constraint purchase_order_of_supplier references purchasing.supplier (id),
  -- Where the goods are to be brought.
  place uuid not null constraint purchase_order_to_place references company.place (id),
  state text not null constraint purchase_order_state_known check (state in
    ('draft', 'submitted', 'approved', 'sent', 'confirmed', 'partly-received', 'received', 'closed', 'cancelled')),
  currency text not null,
  -- The day on which the goods are wanted, and the one that the supplier has promised.
  expected date not null,
  promised date,
  -- Before PPN, and the PPN it should bear; minor units.
  net bigint not null constraint purchase_order_net_sound check (net >= 0),
  tax bigint not null constraint purchase_order_tax_sound check (tax >= 0),
  note text not null default '',
  -- How often its lines were changed after it was first submitted.
  revision integer not null default 0,
  version integer not null default 1,
  drafted_by text not null,
  drafted_at timestamptz not null,
  submitted_by text,
  sent_at timestamptz,
  sent_day date,
  changed_at timestamptz not null
);
create index purchase_order_open on purchasing.purchase_order (state, expected) where state not in ('closed', 'cancelled', 'received');
create index purchase_order_by_supplier on purchasing.purchase_order (supplier, drafted_at desc);

-- The life of an order: every state with who and when.
create table purchasing.order_event (
  purchase_order uuid not null constraint order_event_of_order references purchasing.purchase_order (id),
  n integer not null,
  deed text not null,
  state text not null,
  who text not null,
  who_name text not null,
  at timestamptz not null,
  note text not null default '',
  constraint order_event_pk primary key (purchase_order, n)
);

create table purchasing.order_line (
  purchase_order uuid not null constraint order_line_of_order references purchasing.purchase_order (id),
  line integer not null constraint order_line_counted check (line > 0),
  item uuid not null constraint order_line_of_item references catalog.item (id),
  unit text not null,
  pack_qty bigint not null constraint order_line_pack_positive check (pack_qty > 0),
  -- Thousandths of the base unit.
  qty bigint not null constraint order_line_qty_positive check (qty > 0),
  -- Minor units before PPN for a pack; what was agreed on that day, null where nothing was.
  price bigint not null constraint order_line_price_sound check (price >= 0),
  agreed_price bigint,
  net bigint not null,
  tax_class text not null,
  supplier_code text not null default '',
  -- The most that is taken, with the tolerance of the day it was ordered; and from when on it counts as come.
  most bigint not null,
  enough bigint not null,
  accepted bigint not null default 0,
  -- Sent back before it was invoiced, and after; on booked invoices.
  returned bigint not null default 0,
  claimed bigint not null default 0,
  invoiced bigint not null default 0,
  constraint order_line_pk primary key (purchase_order, line),
  constraint order_over_received check (accepted >= 0 and accepted <= most),
  constraint order_line_counts_sound check (returned >= 0 and claimed >= 0 and returned + claimed <= accepted and invoiced >= 0)
);
create index order_line_by_item on purchasing.order_line (item, purchase_order);

-- Which line of a proposal became which line of an order: each becomes one once.
create table purchasing.order_source (
  proposal uuid not null constraint order_source_pk primary key,
  purchase_order uuid not null,
  line integer not null,
  qty bigint not null,
  constraint order_source_of_order foreign key (purchase_order) references purchasing.purchase_order (id)
);

-- A supplier says what is on its way, and in which cartons and pallets.
create table purchasing.notice (
  id uuid not null constraint notice_pk primary key,
  supplier uuid not null constraint notice_of_supplier references purchasing.supplier (id),
  place uuid not null constraint notice_to_place references company.place (id),
  -- Number of the delivery note.
  number text not null,
  number_key text not null,
  state text not null default 'announced' constraint notice_state_known check (state in ('announced', 'received', 'cancelled')),
  shipped_day date,
  expected date not null,
  carrier text not null default '',
  digest text not null,
  announced_by text not null,
  announced_at timestamptz not null,
  constraint notice_number_taken unique (supplier, number_key)
);
create index notice_open on purchasing.notice (place, expected) where state = 'announced';

create table purchasing.notice_unit (
  -- Serial shipping container code of a carton or pallet, 18 digits; the one it stands on, if any.
  sscc text not null constraint notice_unit_pk primary key constraint notice_unit_form check (sscc ~ '^[0-9]{18}$'),
  notice uuid not null constraint notice_unit_of_notice references purchasing.notice (id),
  parent text constraint notice_unit_on_unit references purchasing.notice_unit (sscc),
  constraint notice_unit_not_on_itself check (parent <> sscc)
);
create index notice_unit_by_notice on purchasing.notice_unit (notice);

create table purchasing.notice_line (
  notice uuid not null constraint notice_line_of_notice references purchasing.notice (id),
  line integer not null,
  purchase_order uuid not null,
  order_line integer not null,
  sscc text constraint notice_line_in_unit references purchasing.notice_unit (sscc),
  qty bigint not null constraint notice_line_positive check (qty > 0),
  lot text,
  expires date,
  constraint notice_line_pk primary key (notice, line),
  constraint notice_line_of_order foreign key (purchase_order, order_line) references purchasing.order_line (purchase_order, line)
);

-- What came, as somebody counted it at the door: a fact.
create table purchasing.receipt (
  id uuid not null constraint receipt_pk primary key,
  number text not null constraint receipt_number_taken unique,
  supplier uuid not null constraint receipt_of_supplier references purchasing.supplier (id),
  place uuid not null constraint receipt_at_place references company.place (id),
  notice uuid constraint receipt_of_notice references purchasing.notice (id),
  delivery_note text not null default '',
  day date not null,
  at timestamptz not null,
  complete boolean not null,
  value bigint not null,
  digest text not null,
  received_by text not null,
  received_name text not null,
  recorded_at timestamptz not null
);
create index receipt_by_supplier on purchasing.receipt (supplier, day desc);
create index receipt_by_day on purchasing.receipt (day desc);

create table purchasing.receipt_line (
  receipt uuid not null constraint receipt_line_of_receipt references purchasing.receipt (id),
  line integer not null,
  purchase_order uuid not null,
  order_line integer not null,
  item uuid not null,
  -- Thousandths: all that came; taken into stock; above the tolerance, damaged, expired: not taken; announced and missing.
  counted bigint not null constraint receipt_line_counted check (counted >= 0),
  accepted bigint not null constraint receipt_line_accepted check (accepted >= 0),
  over bigint not null default 0,
  damaged bigint not null default 0,
  expired bigint not null default 0,
  short bigint not null default 0,
  stated bigint,
  -- What `accepted` is worth at the ordered price, minor units, and what invoices have corrected it by.
  value bigint not null,
  corrected bigint not null default 0,
  -- Its place in the document by which stock took it in; null where nothing was taken.
  stock_line integer,
  lot text,
  expires date,
  serials text[] not null default '{}',
  sscc text,
  note text not null default '',
  constraint receipt_line_pk primary key (receipt, line),
  constraint receipt_line_whole check (counted = accepted + over + damaged + expired),
  constraint receipt_line_of_order foreign key (purchase_order, order_line) references purchasing.order_line (purchase_order, line)
);
create index receipt_line_by_order on purchasing.receipt_line (purchase_order, order_line);

-- What was not as it should be, each with a task of its id.
create table purchasing.difference (
  id uuid not null constraint difference_pk primary key,
  receipt uuid not null constraint difference_of_receipt references purchasing.receipt (id),
  supplier uuid not null,
  line integer,
  kind text not null constraint difference_kind_known check (kind in 
    ('short', 'over', 'damaged', 'expired', 'short-life', 'wrong-item', 'price')),
  item uuid,
  -- What was scanned where the item is not known.
  code text not null default '',
  qty bigint not null,
  at timestamptz not null
);
create index difference_by_receipt on purchasing.difference (receipt);
create index difference_by_supplier on purchasing.difference (supplier, at desc);

-- Freight, duty and the like that goods have cost beside their price, shared over what came.
create table purchasing.landed_cost (
  id uuid not null constraint landed_cost_pk primary key,
  receipt uuid not null constraint landed_cost_of_receipt references purchasing.receipt (id),
  -- Who bills it.
  supplier uuid not null constraint landed_cost_by_supplier references purchasing.supplier (id),
  kind text not null constraint landed_cost_kind_known check (kind in ('freight', 'insurance', 'duty', 'handling', 'other')),
  basis text not null constraint landed_cost_basis_known check (basis in ('value', 'quantity', 'weight')),
  amount bigint not null constraint landed_cost_positive check (amount > 0),
  day date not null,
  -- The part of it that invoices have billed.
  invoiced bigint not null default 0,
  note text not null default '',
  who text not null,
  who_name text not null,
  at timestamptz not null,
  constraint landed_cost_over_invoiced check (invoiced >= 0 and invoiced <= amount)
);
create index landed_cost_by_receipt on purchasing.landed_cost (receipt);
create index landed_cost_open on purchasing.landed_cost (supplier, at) where invoiced < amount;

-- A supplier's invoice or credit note, as it stands on the paper.
create table purchasing.invoice (
  id uuid not null constraint invoice_pk primary key,
  kind text not null constraint invoice_kind_known check (kind in ('invoice', 'credit-note')),
  supplier uuid not null constraint invoice_of_supplier references purchasing.supplier (id),
  number text not null,
  number_key text not null constraint invoice_number_said check (number_key <> ''),
  -- Number of the electronic tax invoice (faktur pajak).
  tax_number text not null default '',
  day date not null,
  due date not null,
  tax bigint not null constraint invoice_tax_sound check (tax >= 0),
  total bigint not null constraint invoice_total_positive check (total > 0),
  state text not null constraint invoice_state_known check (state in ('waiting', 'mismatch', 'booked', 'rejected')),
  -- Minor units booked as variance; null until booked.
  variance bigint,
  paid bigint not null default 0,
  digest text not null,
  note text not null default '',
  entered_by text not null,
  entered_name text not null,
  entered_at timestamptz not null,
  decided_by text,
  decided_name text,
  decided_at timestamptz,
  decision text not null default '',
  constraint invoice_over_paid check (paid >= 0 and paid <= total)
);
-- One number of one supplier once; a rejected one may come again, corrected.
create unique index invoice_number_taken on purchasing.invoice (supplier, number_key) where state <> 'rejected';
create index invoice_open on purchasing.invoice (supplier, due) where state = 'booked' and paid < total;
create index invoice_in_question on purchasing.invoice (state, entered_at) where state in ('waiting', 'mismatch');

create table purchasing.invoice_line (
  invoice uuid not null constraint invoice_line_of_invoice references purchasing.invoice (id),
  line integer not null,
  purchase_order uuid,
  order_line integer,
  charge boolean not null,
  text text not null default '',
  qty bigint not null constraint invoice_line_qty_sound check (qty >= 0),
  net bigint not null constraint invoice_line_net_sound check (net >= 0),
  constraint invoice_line_pk primary key (invoice, line),
  constraint invoice_line_of_order foreign key (purchase_order, order_line) references purchasing.order_line (purchase_order, line)
);
create index invoice_line_by_order on purchasing.invoice_line (purchase_order, order_line);

-- What does not fit, found anew at each matching.
create table purchasing.invoice_finding (
  invoice uuid not null constraint invoice_finding_of_invoice references purchasing.invoice (id),
  n integer not null,
  kind text not null,
  line integer,
  expected bigint not null,
  actual bigint not null,
  constraint invoice_finding_pk primary key (invoice, n)
);

create table purchasing.supplier_return (
  id uuid not null constraint supplier_return_pk primary key,
  number text not null constraint supplier_return_number_taken unique,
  supplier uuid not null constraint supplier_return_to_supplier references purchasing.supplier (id),
  place uuid not null constraint supplier_return_from_place references company.place (id),
  day date not null,
  at timestamptz not null,
  reason text not null constraint supplier_return_reason_known check (reason in ('damaged', 'expired', 'recalled', 'unsold', 'wrong', 'other')),
  note text not null default '',
  -- At the ordered price: of goods not yet invoiced, and what the supplier now owes.
  uninvoiced bigint not null,
  claim bigint not null,
  -- The part of the claim that credit notes have settled.
  credited bigint not null default 0,
  digest text not null,
  who text not null,
  who_name text not null,
  constraint supplier_return_over_credited check (credited >= 0 and credited <= claim)
);
create index supplier_return_by_supplier on purchasing.supplier_return (supplier, day desc);

create table purchasing.return_line (
  supplier_return uuid not null constraint return_line_of_return references purchasing.supplier_return (id),
  line integer not null,
  purchase_order uuid not null,
  order_line integer not null,
  item uuid not null,
  qty bigint not null constraint return_line_positive check (qty > 0),
  lot text,
  value bigint not null,
  constraint return_line_pk primary key (supplier_return, line),
  constraint return_line_of_order foreign key (purchase_order, order_line) references purchasing.order_line (purchase_order, line)
);

create table purchasing.payment (
  id uuid not null constraint payment_pk primary key,
  number text not null constraint payment_number_taken unique,
  supplier uuid not null constraint payment_to_supplier references purchasing.supplier (id),
  day date not null,
  amount bigint not null,
  note text not null default '',
  digest text not null,
  who text not null,
  at timestamptz not null
);

create table purchasing.payment_line (
  payment uuid not null constraint payment_line_of_payment references purchasing.payment (id),
  invoice uuid not null constraint payment_line_of_invoice references purchasing.invoice (id),
  amount bigint not null constraint payment_line_positive check (amount > 0),
  constraint payment_line_pk primary key (payment, invoice)
);

-- Published: other modules read these, not the tables.
create view purchasing.v_supplier as
  select s.id, s.code, p.name, p.language, s.lead_days, s.order_days, s.minimum_order, s.term_days, s.delivers, s.is_pkp,
         coalesce(s.over_bp, y.over_bp) as over_bp, coalesce(s.short_bp, y.short_bp) as short_bp,
         coalesce(s.price_bp, y.price_bp) as price_bp, coalesce(s.line_minor, y.line_minor) as line_minor,
         y.rounding_minor, y.charge_minor, coalesce(s.least_life_bp, y.least_life_bp) as least_life_bp,
         s.active and p.active as active
  from purchasing.supplier s join party.v_party p on p.id = s.id cross join purchasing.policy y;

create view purchasing.v_agreement as
  select a.id, a.supplier, a.item, a.unit, a.pack_qty, b.min_qty, b.price, a.currency, a.valid_from, a.valid_to, a.supplier_code
  from purchasing.agreement a join purchasing.agreement_break b on b.agreement = a.id;

-- What is ordered and has not come, by item and place, with the day on which it is expected.
create view purchasing.v_on_order as
  select l.item, o.place, o.supplier, o.id as order_id, o.number, l.line, o.state, l.qty - l.accepted as qty,
         coalesce(o.promised, o.expected) as expected
  from purchasing.purchase_order o join purchasing.order_line l on l.purchase_order = o.id
  where o.state in ('draft', 'submitted', 'approved', 'sent', 'confirmed', 'partly-received') and l.accepted < l.enough;

-- Days from order sent to goods received: each line of an order once for each day on which some of it came.
create view purchasing.v_lead as
  select distinct o.supplier, l.item, o.id as order_id, l.order_line as line, o.sent_day, r.day as received_day,
         r.day - o.sent_day as days, o.number, coalesce(o.promised, o.expected) as expected
  from purchasing.receipt_line l join purchasing.receipt r on r.id = l.receipt
  join purchasing.purchase_order o on o.id = l.purchase_order
  where l.accepted > 0 and o.sent_day is not null and r.day >= o.sent_day;

-- Mean and sample standard deviation in thousandths of a day; a null item is all of the supplier's.
create view purchasing.v_lead_time as
  select supplier, item, count(*) as receipts, round(1000 * avg(days))::bigint as mean_millidays,
         round(1000 * coalesce(stddev_samp(days), 0))::bigint as spread_millidays,
         min(days) as shortest_days, max(days) as longest_days, max(received_day) as last_day
  from purchasing.v_lead group by grouping sets ((supplier, item), (supplier));

-- What is owed: booked and not paid in full. Credit notes count below zero.
create view purchasing.v_payable as
  select i.id, i.kind, i.supplier, s.code, s.name, i.number, i.day, i.due,
         case when i.kind = 'invoice' then i.total - i.paid else i.paid - i.total end as open
  from purchasing.invoice i join purchasing.v_supplier s on s.id = i.supplier
  where i.state = 'booked' and i.paid < i.total;

-- For reports: every received line with what was ordered and what it was worth.
create view purchasing.v_receipt_line as
  select r.id as receipt, r.number, r.supplier, r.place, r.day, l.line, l.purchase_order, l.order_line, l.item, o.qty as ordered,
         l.counted, l.accepted, l.over, l.damaged, l.expired, l.short, l.value, l.lot, l.expires
  from purchasing.receipt_line l join purchasing.receipt r on r.id = l.receipt
  join purchasing.order_line o on o.purchase_order = l.purchase_order and o.line = l.order_line;
