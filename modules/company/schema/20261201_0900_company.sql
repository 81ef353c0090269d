create schema company;

-- The company itself: one row, or none before `ujung init`.
create table company.company (
  only_one boolean not null default true constraint company_pk primary key constraint company_only_one check (only_one),
  legal_name text not null constraint company_legal_name_said check (legal_name <> ''),
  trade_name text not null constraint company_trade_name_said check (trade_name <> ''),
  -- Tax number, 16 digits; null for a company that has none yet.
  npwp text constraint company_npwp_digits check (npwp ~ '^[0-9]{16}$'),
  -- Whether the company collects PPN (pengusaha kena pajak).
  is_pkp boolean not null default false,
  prices_include_tax boolean not null default true,
  address text not null default '',
  phone text constraint company_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text,
  currency text not null default 'IDR' constraint company_currency_code check (currency ~ '^[A-Z]{3}$'),
  language text not null default 'id' constraint company_language_known check (language in ('id', 'en')),
  time_zone text not null default 'Asia/Jakarta',
  -- Smallest cash amount in minor units; cash totals are rounded to it.
  cash_step bigint not null default 100 constraint company_cash_step_positive check (cash_step > 0),
  -- Minutes after midnight until which a sale still belongs to the day before.
  day_cut_off smallint not null default 0 constraint company_day_cut_off_in_day check (day_cut_off between 0 and 720),
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);

create table company.place (
  id uuid not null constraint place_pk primary key,
  code text not null constraint place_code_taken unique constraint place_code_form check (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
  name text not null constraint place_name_said check (name <> ''),
  kind text not null constraint place_kind_known
    check (kind in ('shop', 'distribution-centre', 'web', 'head-office', 'transit', 'workshop')),
  address text not null default '',
  -- Wilayah code of the kelurahan, kecamatan or kota: `31.74.07.1001` or a beginning of it.
  region text constraint place_region_form check (region ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  postcode text,
  -- Millionths of a degree, WGS 84.
  latitude_e6 integer constraint place_latitude_on_earth check (latitude_e6 between -90000000 and 90000000),
  longitude_e6 integer constraint place_longitude_on_earth check (longitude_e6 between -180000000 and 180000000),
  time_zone text not null default 'Asia/Jakarta',
  phone text constraint place_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  -- Tax place of business: 22 digits.
  nitku text constraint place_nitku_digits check (nitku ~ '^[0-9]{22}$'),
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system',
  constraint place_located_whole check ((latitude_e6 is null) = (longitude_e6 is null))
);

-- Opening hours by ISO weekday; a place without rows is never open, two rows on a day are two stretches.
create table company.place_hours (
  place uuid not null constraint place_hours_of_place references company.place (id) on delete cascade,
  weekday smallint not null constraint place_hours_weekday check (weekday between 1 and 7),
  -- Minutes after midnight; `closes` beyond 1440 is after the next midnight.
  opens smallint not null constraint place_hours_opens check (opens between 0 and 1439),
  closes smallint not null,
  constraint place_hours_pk primary key (place, weekday, opens),
  constraint place_hours_forward check (closes > opens and closes <= opens + 1440)
);

-- A day that differs from the week: closed, or open other hours.
create table company.place_special_day (
  place uuid not null constraint place_special_day_of_place references company.place (id) on delete cascade,
  day date not null,
  -- Both null: closed all day.
  opens smallint constraint place_special_day_opens check (opens between 0 and 1439),
  closes smallint,
  note text not null default '',
  constraint place_special_day_pk primary key (place, day),
  constraint place_special_day_forward check ((opens is null) = (closes is null) and (closes is null or (closes > opens and closes <= opens + 1440)))
);

create table company.register (
  id uuid not null constraint register_pk primary key,
  place uuid not null constraint register_of_place references company.place (id),
  code text not null constraint register_code_taken unique
    constraint register_code_form check (code ~ '^[A-Z][A-Z0-9]{1,7}-[0-9]{2}$'),
  name text not null default '',
  kind text not null constraint register_kind_known check (kind in ('till', 'self-checkout', 'web')),
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);
create index register_by_place on company.register (place);

create table company.holiday (
  day date not null,
  kind text not null constraint holiday_kind_known check (kind in ('national', 'joint-leave', 'company')),
  name_id text not null,
  name_en text not null,
  source text not null default '',
  constraint holiday_pk primary key (day, kind)
);

create table company.tax_class (
  code text not null constraint tax_class_pk primary key constraint tax_class_code_form check (code ~ '^[a-z][a-z0-9-]*$'),
  name_id text not null,
  name_en text not null
);

-- How a class is taxed on the days from_day … to_day: the base is brought to the taxable base (DPP), made whole, and the
-- rate is applied to that whole number.
create table company.tax_rule (
  class text not null constraint tax_rule_of_class references company.tax_class (code),
  from_day date not null,
  -- Null: until further notice.
  to_day date,
  -- DPP nilai lain: 11 and 12 since 2025 for goods that are not luxury.
  dpp_num integer not null constraint tax_rule_dpp_num check (dpp_num > 0),
  dpp_den integer not null constraint tax_rule_dpp_den check (dpp_den > 0),
  rate_num integer not null constraint tax_rule_rate_num check (rate_num >= 0),
  rate_den integer not null constraint tax_rule_rate_den check (rate_den > 0 and rate_num <= rate_den),
  rounding text not null constraint tax_rule_rounding_known check (rounding in ('half-up', 'half-even', 'down', 'up', 'floor', 'ceiling')),
  -- Where the rule stands written.
  source text not null default '',
  constraint tax_rule_pk primary key (class, from_day),
  constraint tax_rule_forward check (to_day >= from_day)
);

-- Published: other modules read these, not the tables.
create view company.v_company as
  select legal_name, trade_name, npwp, is_pkp, prices_include_tax, address, phone, email, currency, language, time_zone,
         cash_step, day_cut_off
  from company.company;

create view company.v_place as
  select id, code, name, kind, address, region, postcode, latitude_e6, longitude_e6, time_zone, phone, nitku, active
  from company.place;

create view company.v_register as
  select r.id, r.code, r.name, r.kind, r.active, r.place, p.code as place_code, p.name as place_name, p.time_zone
  from company.register r join company.place p on p.id = r.place;

create view company.v_holiday as select day, kind, name_id, name_en from company.holiday;

create view company.v_tax_rule as
  select class, from_day, to_day, dpp_num, dpp_den, rate_num, rate_den, rounding, source from company.tax_rule;
