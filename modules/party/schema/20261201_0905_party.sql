create schema party;
create extension if not exists pg_trgm;

-- One address book: customers, suppliers and staff are parties with roles, so one person is kept once.
create table party.party (
  id uuid not null constraint party_pk primary key,
  kind text not null constraint party_kind_known check (kind in ('person', 'organisation')),
  name text not null constraint party_name_said check (name <> ''),
  -- Price group of a customer (`wholesale` …).
  group_code text,
  member_card text constraint party_member_card_taken unique
    constraint party_member_card_form check (member_card ~ '^[0-9A-Z]{6,32}$'),
  -- NPWP or NIK, 16 digits.
  tax_id text constraint party_tax_id_digits check (tax_id ~ '^[0-9]{16}$'),
  birthday date,
  language text not null default 'id' constraint party_language_known check (language in ('id', 'en')),
  note text not null default '',
  active boolean not null default true,
  -- The party this one was merged into; old ids stay readable for ever.
  merged_into uuid constraint party_merged_into references party.party (id),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system',
  constraint party_not_merged_into_itself check (merged_into <> id)
);
-- Search by a part of the name, at any length of the book.
create index party_name_parts on party.party using gin (lower(name) gin_trgm_ops) where merged_into is null;
create index party_by_name on party.party (name, id);
create index party_tax_id on party.party (tax_id) where tax_id is not null;
create index party_merged on party.party (merged_into) where merged_into is not null;

create table party.role (
  party uuid not null constraint role_of_party references party.party (id) on delete cascade,
  role text not null constraint role_known check (role in ('customer', 'supplier', 'staff', 'carrier', 'contact')),
  constraint role_pk primary key (party, role)
);
create index role_by_role on party.role (role, party);

-- E.164. A household or an office may share a number; one party is its owner and answers a look-up by phone.
create table party.phone (
  party uuid not null constraint phone_of_party references party.party (id) on delete cascade,
  number text not null constraint phone_e164 check (number ~ '^\+[1-9][0-9]{6,14}$'),
  label text not null default '',
  -- Null only for a number that another party owns.
  owned boolean default true constraint phone_owned_or_null check (owned),
  position smallint not null default 0,
  constraint phone_pk primary key (party, number),
  constraint phone_taken unique (number, owned)
);

-- Customers say the last digits of their number: read backwards, they are a beginning.
create index phone_by_end on party.phone (reverse(number) text_pattern_ops);

create table party.email (
  party uuid not null constraint email_of_party references party.party (id) on delete cascade,
  -- Lower case.
  address text not null constraint email_form check (address ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and address = lower(address)),
  label text not null default '',
  position smallint not null default 0,
  constraint email_pk primary key (party, address)
);
create index email_by_address on party.email (address);

create table party.address (
  party uuid not null constraint address_of_party references party.party (id) on delete cascade,
  id uuid not null constraint address_pk primary key,
  label text not null default '',
  street text not null,
  -- Wilayah code of the kelurahan, kecamatan or kota.
  region text constraint address_region_form check (region ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  city text not null default '',
  postcode text,
  country text not null default 'ID' constraint address_country_code check (country ~ '^[A-Z]{2}$'),
  latitude_e6 integer constraint address_latitude_on_earth check (latitude_e6 between -90000000 and 90000000),
  longitude_e6 integer constraint address_longitude_on_earth check (longitude_e6 between -180000000 and 180000000),
  position smallint not null default 0
);
create index address_by_party on party.address (party);

-- Published: other modules read this, not the tables.
create view party.v_party as
  select p.id, p.kind, p.name, p.group_code, p.member_card, p.tax_id, p.birthday, p.language, p.active, p.merged_into,
         p.created_at,
         array(select role from party.role r where r.party = p.id order by role) as roles,
         (select number from party.phone t where t.party = p.id order by position, number limit 1) as phone,
         (select address from party.email e where e.party = p.id order by position, address limit 1) as email
  from party.party p;
