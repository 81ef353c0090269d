create schema sales;

-- A sale as the till made it. The fact is kept whole, letter by letter; the columns are what is asked for often.
create table sales.sale (
  id uuid primary key,
  kind text not null,
  place uuid not null,
  register uuid not null,
  seq bigint not null,
  number bigint not null,
  at timestamptz not null,
  day date not null,
  shift uuid not null,
  cashier uuid not null,
  customer uuid,
  currency text not null,
  book uuid not null,
  total bigint not null,
  rounding bigint not null,
  tax bigint not null,
  discount bigint not null,
  voids uuid,
  digest text not null,
  fact text not null,
  recorded_at timestamptz not null default now(),
  constraint sale_seq_taken unique (register, seq),
  constraint sale_number_taken unique (register, number)
) with (toast_tuple_target = 8160);
create unique index sale_voided_once on sales.sale (voids) where voids is not null;
create index sale_day on sales.sale (day, place);
create index sale_recorded on sales.sale (recorded_at);
create index sale_shift on sales.sale (shift);
create index sale_customer on sales.sale (customer, at) where customer is not null;

create table sales.line (
  sale uuid not null,
  n int not null,
  id uuid not null,
  item uuid not null,
  qty bigint not null,
  gross bigint not null,
  discount bigint not null,
  net bigint not null,
  tax bigint not null,
  tax_class text not null,
  returns_sale uuid,
  returns_line uuid,
  lot text,
  primary key (sale, n)
);
create index line_item on sales.line (item, sale);

create table sales.tender (
  sale uuid not null,
  n int not null,
  id uuid not null,
  kind text not null,
  amount bigint not null,
  ref text,
  primary key (sale, n)
);

-- How much of a sold line has come back. More than was sold is a fact that a person must look at.
create table sales.returned (
  sale uuid not null,
  line uuid not null,
  qty bigint not null check (qty > 0),
  primary key (sale, line)
);

create view sales.v_sale as
  select id, kind, place, register, seq, number, at, day, shift, cashier, customer, currency, book, total, rounding, tax,
         discount, voids, recorded_at from sales.sale;
create view sales.v_line as select * from sales.line;
create view sales.v_tender as
  select t.sale, t.n, t.kind, t.amount, t.ref, s.register, s.place, s.day, s.shift, s.currency
  from sales.tender t join sales.sale s on s.id = t.sale;
