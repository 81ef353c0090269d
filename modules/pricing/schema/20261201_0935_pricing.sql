create schema pricing;

-- The working copy: what the next book will say. Books are made from it and never change afterwards.
create table pricing.price (
  item uuid not null constraint price_of_item references catalog.item (id) on delete cascade,
  -- Null: everywhere.
  place uuid constraint price_at_place references company.place (id),
  -- Null: everybody.
  group_code text constraint price_group_said check (group_code <> ''),
  -- Thousandths of the base unit of the item in one basket, from which the price holds.
  min_qty bigint not null default 0 constraint price_min_qty_positive check (min_qty >= 0),
  -- Minor units per whole base unit.
  unit_price bigint not null constraint price_below_zero check (unit_price >= 0),
  changed_at timestamptz not null,
  changed_by text not null,
  constraint price_once unique nulls not distinct (item, place, group_code, min_qty)
);

-- `content` is the promotion as the rules read it; it is checked when it is saved and again when a book is published.
create table pricing.promotion (
  id uuid not null constraint promotion_pk primary key,
  content jsonb not null,
  -- A promotion that is laid aside is not put into the next book.
  active boolean not null default true,
  changed_at timestamptz not null,
  changed_by text not null
);

create table pricing.exclusive_group (
  name text not null constraint exclusive_group_pk primary key constraint exclusive_group_said check (name <> ''),
  priority integer not null,
  choose text not null constraint exclusive_group_choice check (choose in ('first', 'best', 'best-per-line'))
);

-- Where amounts are made whole. One row at most; without one: half up, discounts on the line, tax on the document.
create table pricing.rounding_policy (
  only_one boolean not null default true constraint rounding_policy_pk primary key constraint rounding_policy_once check (only_one),
  mode text not null default 'half-up' constraint rounding_policy_mode check (mode in ('half-up', 'half-even', 'down', 'up', 'floor', 'ceiling')),
  discount text not null default 'line' constraint rounding_policy_discount check (discount in ('line', 'document')),
  tax text not null default 'document' constraint rounding_policy_tax check (tax in ('line', 'document')),
  cash_mode text not null default 'half-up' constraint rounding_policy_cash_mode check (cash_mode in ('half-up', 'half-even', 'down', 'up', 'floor', 'ceiling')),
  changed_at timestamptz not null,
  changed_by text not null
);

-- A published book: everything but its items. Frozen.
create table pricing.price_book (
  id uuid not null constraint price_book_pk primary key,
  number integer not null constraint price_book_number_taken unique constraint price_book_number_positive check (number > 0),
  valid_from timestamptz not null,
  valid_to timestamptz,
  head jsonb not null,
  -- SHA-256 of the canonical text of the head and the digests of all segments.
  digest text not null,
  items integer not null,
  -- Items are spread over so many segments by a hash of their id.
  buckets integer not null,
  note text not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint price_book_forward check (valid_to > valid_from)
);
create index price_book_in_force on pricing.price_book (valid_from desc, number desc);

-- Items of one bucket, named by the digest of their content: a book that changes little shares the rest with those
-- before it, and a till fetches only what it does not have.
create table pricing.segment (
  digest text not null constraint segment_pk primary key,
  items jsonb not null
);

-- Place null: what holds everywhere; else the prices that hold at that place alone.
create table pricing.price_book_segment (
  book uuid not null constraint segment_of_book references pricing.price_book (id),
  place uuid,
  bucket integer not null,
  -- How many items the segment holds: tills ask often, and must not make the server read the items to answer.
  items integer not null,
  segment text not null constraint segment_in_book references pricing.segment (digest),
  constraint price_book_segment_once unique nulls not distinct (book, place, bucket)
);

create function pricing.stay_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published price book is never changed; publish the next one'
    using errcode = 'restrict_violation', constraint = 'price_book_frozen';
end
$$;
create trigger price_book_frozen before update or delete on pricing.price_book
  for each statement execute function pricing.stay_frozen();
create trigger segment_frozen before update or delete on pricing.segment
  for each statement execute function pricing.stay_frozen();
create trigger price_book_segment_frozen before update or delete on pricing.price_book_segment
  for each statement execute function pricing.stay_frozen();

-- The highest lifetime allowance a register was ever given of a promotion's budget. It never falls: the register may be
-- offline and spending it.
create table pricing.allowance (
  promotion uuid not null,
  register uuid not null,
  amount bigint not null constraint allowance_below_zero check (amount >= 0),
  constraint allowance_pk primary key (promotion, register)
);

-- What each register has granted out of budgets, as its facts arrive.
create table pricing.granted (
  promotion uuid not null,
  register uuid not null,
  amount bigint not null,
  constraint granted_pk primary key (promotion, register)
);
create index granted_by_register on pricing.granted (register);

create view pricing.v_price_book as
  select id, number, valid_from, valid_to, digest, items, note, published_at, published_by from pricing.price_book;

-- Which budgets are how far used.
create view pricing.v_budget as
  select a.promotion, sum(a.amount)::bigint as allowed, coalesce(sum(g.amount), 0)::bigint as granted
  from pricing.allowance a left join pricing.granted g using (promotion, register)
  group by a.promotion;
