create schema storefront;

-- What the web shop shows, one row an item that is sold online and has a price: made from the catalogue and the price
-- book by reactions, so that a search reads one table. Losing it loses nothing: it is made again.
create table storefront.listing (
  item uuid not null constraint listing_pk primary key,
  sku text not null constraint listing_sku_once unique deferrable,
  name text not null,
  name_en text,
  brand text,
  category uuid,
  -- The category and those above it.
  above uuid[] not null,
  -- What one base unit costs at the web shop's place, and what promotions leave of it for one alone.
  price bigint not null constraint listing_price_positive check (price > 0),
  price_now bigint not null constraint listing_price_now_lower check (price_now between 0 and price),
  -- Whether a promotion of today names it.
  offer boolean not null default false,
  -- Thousandths sold in the last 90 days.
  sold bigint not null default 0,
  words tsvector not null,
  listed_at timestamptz not null
);
create index listing_words on storefront.listing using gin (words);
create index listing_above on storefront.listing using gin (above);
create index listing_sold on storefront.listing (sold desc, item);
create index listing_new on storefront.listing (listed_at desc, item);
create index listing_offer on storefront.listing (sold desc, item) where offer;

-- Every word of what is listed, so that a mistyped one can be told from a rare one.
create table storefront.word (
  word text not null constraint word_pk primary key,
  uses integer not null
);
create index word_near on storefront.word (left(word, 1), length(word));

-- What the listing was priced by, so that a new day or price book prices it anew.
create table storefront.priced (
  only_one boolean not null default true constraint priced_pk primary key constraint priced_only_one check (only_one),
  book uuid not null,
  day date not null,
  -- The newest change of the catalogue that is on the shelves.
  revision bigint not null
);

-- Goods that were in one basket of a till or an order more often than chance has it.
create table storefront.together (
  item uuid not null,
  other uuid not null,
  baskets integer not null constraint together_counted check (baskets > 0),
  rank smallint not null,
  constraint together_pk primary key (item, other)
);

-- What the shop says of an item, in the words of whoever keeps the shop.
create table storefront.item_text (
  item uuid not null constraint item_text_pk primary key,
  about_id text not null default '',
  about_en text not null default '',
  changed_at timestamptz not null,
  changed_by text not null
);

create table storefront.basket (
  id uuid not null constraint basket_pk primary key,
  -- SHA-256 of the key in the visitor's cookie: whoever reads the database holds no basket.
  key_hash bytea not null constraint basket_key_once unique,
  account uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index basket_account_once on storefront.basket (account) where account is not null;
create index basket_changed on storefront.basket (changed_at);

create table storefront.basket_line (
  basket uuid not null constraint basket_line_of_basket references storefront.basket (id) on delete cascade,
  item uuid not null,
  -- Thousandths of the base unit.
  qty bigint not null constraint basket_line_positive check (qty > 0),
  added_at timestamptz not null,
  constraint basket_line_pk primary key (basket, item)
);

-- Pages of words: about us, help, terms.
create table storefront.page (
  slug text not null constraint page_pk primary key constraint page_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_id text not null constraint page_title_said check (title_id <> ''),
  title_en text not null default '',
  body_id text not null default '',
  body_en text not null default '',
  -- Where the foot of every page names it; null: nowhere.
  position smallint,
  published boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);

-- What the first page says largest.
create table storefront.banner (
  id uuid not null constraint banner_pk primary key,
  title_id text not null constraint banner_title_said check (title_id <> ''),
  title_en text not null default '',
  text_id text not null default '',
  text_en text not null default '',
  -- Where it leads, below the shop: `/cari?hemat=1`.
  link text not null constraint banner_link_own check (link ~ '^/[^/\\]'),
  tone text not null constraint banner_tone_known check (tone in ('pandan', 'kunyit', 'cabai', 'laut')),
  -- SKU of the goods it shows.
  sku text,
  from_day date,
  to_day date,
  position smallint not null default 0,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint banner_forward check (to_day >= from_day)
);

-- What a page of a shop says beside its hours.
create table storefront.store_text (
  place uuid not null constraint store_text_pk primary key constraint store_text_of_place references company.place (id),
  about_id text not null default '',
  about_en text not null default '',
  parking boolean not null default false,
  prayer_room boolean not null default false,
  changed_at timestamptz not null,
  changed_by text not null
);

do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm with schema public;
    create index word_like on storefront.word using gin (word public.gin_trgm_ops);
  end if;
exception when insufficient_privilege then
  raise notice 'storefront: pg_trgm could not be created; mistyped first letters are not seen through';
end
$$;
