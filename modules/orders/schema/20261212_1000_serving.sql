-- What was taken at the counter for an order that is paid when it is collected.
create table orders.counter_payment (
  id uuid not null constraint counter_payment_pk primary key,
  customer_order uuid not null constraint counter_payment_of_order references orders.customer_order (id),
  place uuid not null,
  tender text not null constraint counter_payment_tender check (tender in ('cash', 'card', 'qris')),
  amount bigint not null constraint counter_payment_positive check (amount > 0),
  who text not null,
  at timestamptz not null
);
create index counter_payment_by_order on orders.counter_payment (customer_order);

-- Who has a parcel in hand, since when it is ready, and wrong codes said for it.
alter table orders.parcel
  add column picker text,
  add column ready_at timestamptz,
  add column wrong_codes smallint not null default 0;
create index parcel_waiting on orders.parcel (ready_at) where state = 'ready';
