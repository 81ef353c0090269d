-- Why: goods come back from customers on account and invoices are made smaller; and money comes before there is an invoice.
-- `advance`: what a customer has given beyond its invoices, minor units. It lets so much more be ordered.
alter table orders.account add column advance bigint not null default 0 constraint account_advance_sound check (advance >= 0);
alter table orders.account drop constraint account_over_limit;
alter table orders.account add constraint account_over_limit check (committed + owed <= credit_limit + excess + advance);

-- `amount` is the money that came, `advance` what of it was put aside; below zero: taken from what lay aside before.
alter table orders.payment add column advance bigint not null default 0;
alter table orders.payment drop constraint payment_positive;
alter table orders.payment add constraint payment_positive check (amount >= 0 and (amount > 0 or advance < 0));

-- What of an invoice's line was credited.
alter table orders.invoice_line add column credited bigint not null default 0
  constraint invoice_line_over_credited check (credited >= 0 and credited <= qty);

-- A credit note: an invoice made smaller. `applied` went off what was open of the invoice, the rest is an advance.
-- The nota retur is the buyer's own paper, with its number and day, where the buyer collects PPN itself.
create table orders.credit_note (
  id uuid not null constraint credit_note_pk primary key,
  number text not null constraint credit_note_number_once unique,
  account uuid not null constraint credit_note_of_account references orders.account (party),
  invoice uuid not null constraint credit_note_of_invoice references orders.invoice (id),
  day date not null,
  reason text not null constraint credit_note_reason_said check (reason <> ''),
  total bigint not null constraint credit_note_total_sound check (total >= 0),
  tax bigint not null constraint credit_note_tax_sound check (tax >= 0 and tax <= total),
  taxes jsonb not null,
  applied bigint not null constraint credit_note_applied_sound check (applied >= 0 and applied <= total),
  nota_retur text not null default '',
  nota_retur_day date,
  -- Number of the tax invoice (faktur pajak) that it corrects.
  tax_invoice text not null default '',
  digest text not null,
  who text not null,
  who_name text not null,
  at timestamptz not null,
  constraint credit_note_nota_whole check ((nota_retur = '') = (nota_retur_day is null))
);
create index credit_note_by_invoice on orders.credit_note (invoice);
create index credit_note_by_account on orders.credit_note (account, day);

create table orders.credit_note_line (
  credit_note uuid not null constraint credit_note_line_of_note references orders.credit_note (id),
  n integer not null,
  invoice_line integer not null,
  order_line uuid not null constraint credit_note_line_of_line references orders.order_line (id),
  qty bigint not null constraint credit_note_line_qty_positive check (qty > 0),
  net bigint not null,
  tax_class text not null,
  -- Where the goods went: fit for sale, damaged, or not back at all.
  goods text not null constraint credit_note_line_goods_known check (goods in ('on-hand', 'damaged', 'none')),
  constraint credit_note_line_pk primary key (credit_note, n)
);

create view orders.v_credit_note as
  select id, number, account, invoice, day, total, tax, taxes, applied, nota_retur, nota_retur_day, tax_invoice from orders.credit_note;
create or replace view orders.v_account as
  select party, place, term_days, credit_limit, blocked, address, postcode, latitude_e6, longitude_e6, opens, closes,
         service_minutes, committed, owed, advance from orders.account;
