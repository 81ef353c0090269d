-- What a customer owes for goods that have left: one invoice for what of an order left with a shipment.
create table orders.invoice (
  id uuid not null constraint invoice_pk primary key,
  number text not null constraint invoice_number_once unique,
  account uuid not null constraint invoice_of_account references orders.account (party),
  customer_order uuid not null constraint invoice_of_order references orders.customer_order (id),
  -- The shipment by which its goods left, and its number.
  shipment uuid not null,
  shipment_number text not null,
  day date not null,
  due date not null,
  -- Minor units, PPN included; what of it is PPN; by class: `{ class, base, dpp, tax }`.
  total bigint not null constraint invoice_total_sound check (total >= 0),
  tax bigint not null constraint invoice_tax_sound check (tax >= 0 and tax <= total),
  taxes jsonb not null,
  paid bigint not null default 0,
  at timestamptz not null,
  constraint invoice_over_paid check (paid >= 0 and paid <= total),
  constraint invoice_once_a_shipment unique (customer_order, shipment)
);
create index invoice_open on orders.invoice (account, due) where paid < total;

create table orders.invoice_line (
  invoice uuid not null constraint invoice_line_of_invoice references orders.invoice (id),
  n integer not null,
  order_line uuid not null constraint invoice_line_of_line references orders.order_line (id),
  qty bigint not null constraint invoice_line_qty_positive check (qty > 0),
  net bigint not null,
  tax_class text not null,
  constraint invoice_line_pk primary key (invoice, n)
);
create index invoice_line_by_line on orders.invoice_line (order_line);

-- Money that came from a customer for open invoices. What somebody saw on the bank's statement; no bank is connected.
create table orders.payment (
  id uuid not null constraint payment_pk primary key,
  number text not null constraint payment_number_once unique,
  account uuid not null constraint payment_of_account references orders.account (party),
  day date not null,
  amount bigint not null constraint payment_positive check (amount > 0),
  note text not null default '',
  digest text not null,
  who text not null,
  who_name text not null,
  at timestamptz not null
);
create index payment_by_account on orders.payment (account, day);

create table orders.payment_line (
  payment uuid not null constraint payment_line_of_payment references orders.payment (id),
  invoice uuid not null constraint payment_line_of_invoice references orders.invoice (id),
  amount bigint not null constraint payment_line_positive check (amount > 0),
  constraint payment_line_pk primary key (payment, invoice)
);

create view orders.v_invoice as
  select id, number, account, customer_order, shipment, shipment_number, day, due, total, tax, taxes, paid, total - paid as open
  from orders.invoice;
