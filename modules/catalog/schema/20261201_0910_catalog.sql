create schema catalog;

-- Every change to an item takes the next number. A saving transaction holds an advisory lock from before its first
-- number until it has committed, so a number is never seen before a smaller one: a till that has read up to 812 has
-- missed nothing below it.
create sequence catalog.revision as bigint;

create table catalog.category (
  id uuid not null constraint category_pk primary key,
  -- What promotions, files and tills call it.
  code text not null constraint category_code_taken unique deferrable
    constraint category_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  parent uuid constraint category_below_category references catalog.category (id),
  name text not null constraint category_name_said check (name <> ''),
  name_en text,
  colour text constraint category_colour_form check (colour ~ '^#[0-9a-f]{6}$'),
  constraint category_name_taken unique nulls not distinct (parent, name) deferrable,
  constraint category_not_below_itself check (parent <> id)
);

create table catalog.item (
  id uuid not null constraint item_pk primary key,
  -- Deferrable: judged after the whole statement, so that two items may swap.
  sku text not null constraint sku_taken unique deferrable constraint item_sku_form check (sku ~ '^\S(.{0,38}\S)?$'),
  name text not null constraint item_name_said check (name <> ''),
  name_en text,
  -- What a receipt prints, where the name is too long for 40 columns.
  receipt_name text constraint item_receipt_name_fits check (length(receipt_name) <= 28),
  brand text,
  category uuid constraint item_in_category references catalog.category (id),
  -- A variant (size M, blue) stands below the item that has the common name; one level only.
  parent uuid constraint item_variant_of_item references catalog.item (id),
  options jsonb not null default '{}',
  -- What one is: `pcs`, `kg`. All quantities are thousandths of it, so it never changes.
  base_unit text not null constraint item_base_unit_said check (base_unit <> ''),
  tax_class text not null constraint item_tax_class_said check (tax_class <> ''),
  batch_tracked boolean not null default false,
  expiry_tracked boolean not null default false,
  serial_tracked boolean not null default false,
  -- Youngest age in years that may buy it.
  age_limit smallint constraint item_age_limit_human check (age_limit between 1 and 99),
  weighed boolean not null default false,
  -- Carries a security tag that is taken off or silenced at payment.
  alarm_tagged boolean not null default false,
  not_returnable boolean not null default false,
  sold_online boolean not null default false,
  active boolean not null default true,
  -- Grams of one base unit with its packing.
  grams integer constraint item_grams_positive check (grams > 0),
  shelf_life_days integer constraint item_shelf_life_positive check (shelf_life_days > 0),
  images text[] not null default '{}',
  revision bigint not null constraint item_revision_once unique,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  search text not null generated always as
    (lower(sku || ' ' || name || ' ' || coalesce(name_en, '') || ' ' || coalesce(brand, ''))) stored,
  constraint item_not_its_own_variant check (parent <> id)
);
create index item_parent on catalog.item (parent) where parent is not null;
create index item_category on catalog.item (category);
create index item_name on catalog.item (name, id);

-- A carton of 24 pieces is 24000 thousandths of the base unit. The base unit itself has no row.
create table catalog.item_unit (
  item uuid not null constraint item_unit_of_item references catalog.item (id) on delete cascade,
  unit text not null constraint item_unit_said check (unit <> ''),
  qty bigint not null constraint item_unit_positive check (qty > 0),
  constraint item_unit_pk primary key (item, unit)
);

-- `key` is what a scan is looked up by: 14 digits for a GTIN of any length, `plu:12345` for an in-store label, else the
-- code itself. `code` is what people wrote. Unit null is the base unit.
create table catalog.barcode (
  key text not null constraint barcode_taken primary key,
  code text not null,
  item uuid not null constraint barcode_of_item references catalog.item (id) on delete cascade,
  unit text,
  constraint barcode_of_unit foreign key (item, unit) references catalog.item_unit (item, unit) on delete cascade
);
create index barcode_item on catalog.barcode (item);

-- What a till must forget: items taken out of the catalogue for good.
create table catalog.item_gone (
  id uuid not null constraint item_gone_pk primary key,
  revision bigint not null constraint item_gone_revision_once unique,
  gone_at timestamptz not null,
  gone_by text not null
);

-- How the company's own labels are read, tried in order of `position`.
create table catalog.in_store_pattern (
  name text not null constraint in_store_pattern_pk primary key,
  position smallint not null constraint in_store_pattern_position_taken unique,
  template text not null constraint in_store_pattern_form check (template ~ '^(2[0-9]|0[24])[0-9IPWQV]{10}C$'),
  step integer not null constraint in_store_pattern_step_positive check (step > 0)
);

-- Fuzzy search is faster and forgives typing errors where the server ships pg_trgm; without it, search scans.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm with schema public;
    create index item_search on catalog.item using gin (search public.gin_trgm_ops);
  end if;
exception when insufficient_privilege then
  raise notice 'catalog: pg_trgm could not be created; item search works without it, only slower';
end
$$;

create view catalog.v_item as
  select id, sku, name, name_en, receipt_name, brand, category, parent, base_unit, tax_class, batch_tracked, expiry_tracked,
         serial_tracked, age_limit, weighed, alarm_tagged, not_returnable, sold_online, active, grams, shelf_life_days,
         images, revision
  from catalog.item;

-- Every unit of every item, the base unit with 1000 included.
create view catalog.v_item_unit as
  select id as item, base_unit as unit, 1000::bigint as qty from catalog.item
  union all
  select item, unit, qty from catalog.item_unit;

create view catalog.v_barcode as
  select b.key, b.code, b.item, coalesce(b.unit, i.base_unit) as unit, coalesce(u.qty, 1000) as qty
  from catalog.barcode b
  join catalog.item i on i.id = b.item
  left join catalog.item_unit u on u.item = b.item and u.unit = b.unit;

-- Each category with names, codes and ids from the top down to itself.
create recursive view catalog.v_category (id, code, parent, name, name_en, path, codes, above) as
  select id, code, parent, name, name_en, array[name], array[code], array[id] from catalog.category where parent is null
  union all
  select c.id, c.code, c.parent, c.name, c.name_en, v.path || c.name, v.codes || c.code, v.above || c.id
  from catalog.category c join v_category v on c.parent = v.id;
