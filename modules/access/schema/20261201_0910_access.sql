create schema access;

-- People who may sign in. The first columns up to `updated_at` are read and written by better-auth as well.
create table access.user_account (
  id uuid not null constraint user_account_pk primary key,
  username text not null constraint username_taken unique
    constraint username_form check (username ~ '^[a-z][a-z0-9._]{2,29}$'),
  -- What authenticator apps and passkeys show; stands where better-auth wants an e-mail address.
  label text not null generated always as (username) stored,
  name text not null constraint user_name_said check (name <> ''),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The person in the address book, when linked. No foreign key: the address book is no lower module.
  party uuid constraint user_party_taken unique,
  -- Set while somebody else chose the password: the account opens nothing but the change of it.
  must_change boolean not null default false,
  disabled_at timestamptz,
  disabled_by text,
  created_by text not null default 'system',
  constraint user_disabled_whole check ((disabled_at is null) = (disabled_by is null))
);

-- Passwords, scrypt, as better-auth keeps them. The columns of other providers stay empty: there are none.
create table access.credential (
  id uuid not null constraint credential_pk primary key,
  user_id uuid not null constraint credential_of_user references access.user_account (id) on delete cascade,
  account_id text not null,
  provider_id text not null constraint credential_provider check (provider_id = 'credential'),
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint credential_once unique (user_id, provider_id)
);

create table access.session (
  id uuid not null constraint session_pk primary key,
  token text not null constraint session_token_once unique,
  user_id uuid not null constraint session_of_user references access.user_account (id) on delete cascade,
  started_at timestamptz not null default now(),
  -- When the password, passkey or code was last given; deeds that ask for a fresh proof look here.
  proven_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text
);
create index session_by_user on access.session (user_id);
create index session_by_expiry on access.session (expires_at);

-- Challenges under way: passkey ceremonies, sign-ins that wait for their second step.
create table access.verification (
  id uuid not null constraint verification_pk primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on access.verification (identifier);
create index verification_by_expiry on access.verification (expires_at);

-- TOTP secret and recovery codes, encrypted with the installation's secret.
create table access.two_factor (
  id uuid not null constraint two_factor_pk primary key,
  user_id uuid not null constraint two_factor_once unique
    constraint two_factor_of_user references access.user_account (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- A TOTP code is good once (RFC 6238, 5.2).
create table access.used_code (
  user_id uuid not null constraint used_code_of_user references access.user_account (id) on delete cascade,
  code text not null,
  used_at timestamptz not null,
  constraint used_code_pk primary key (user_id, code)
);

create table access.passkey (
  id uuid not null constraint passkey_pk primary key,
  user_id uuid not null constraint passkey_of_user references access.user_account (id) on delete cascade,
  name text,
  credential_id text not null constraint passkey_credential_once unique,
  public_key text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  last_used_at timestamptz
);
create index passkey_by_user on access.passkey (user_id);

create table access.role (
  word text not null constraint role_pk primary key constraint role_word_form check (word ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_id text not null constraint role_name_id_said check (name_id <> ''),
  name_en text not null constraint role_name_en_said check (name_en <> ''),
  -- Comes with the product; it may be changed, not removed.
  seeded boolean not null default false,
  permissions text[] not null,
  changed_at timestamptz not null default now(),
  changed_by text not null default 'system'
);

-- A role at a place; no place is all places, those opened later included.
create table access.role_grant (
  user_id uuid not null constraint role_grant_of_user references access.user_account (id) on delete cascade,
  role text not null constraint role_in_use references access.role (word),
  place uuid constraint role_grant_place_unknown references company.place (id),
  granted_at timestamptz not null,
  granted_by text not null,
  constraint role_grant_once unique nulls not distinct (user_id, role, place)
);
create index role_grant_by_role on access.role_grant (role);
create index role_grant_by_place on access.role_grant (place);

-- Counts every change of users, roles, grants and PINs, so that tills know when to fetch their staff anew. Its one
-- row is also the lock that puts such changes one after the other.
create table access.staff_revision (
  only_one boolean not null default true constraint staff_revision_pk primary key
    constraint staff_revision_only_one check (only_one),
  number bigint not null
);
insert into access.staff_revision (number) values (1);

create table access.pin (
  user_id uuid not null constraint pin_pk primary key
    constraint pin_of_user references access.user_account (id) on delete cascade,
  salt text not null,
  hash text not null,
  rounds integer not null constraint pin_rounds_enough check (rounds >= 100000),
  set_at timestamptz not null,
  set_by text not null
);

create table access.device (
  id uuid not null constraint device_pk primary key,
  register uuid not null constraint device_of_register references company.register (id),
  place uuid not null constraint device_of_place references company.place (id),
  -- What the register is called, and what the device said of itself.
  name text not null,
  about text not null default '',
  -- SHA-256 of its token; the token itself only the device has.
  token_hash bytea not null constraint device_token_once unique,
  enrolled_at timestamptz not null,
  enrolled_by text not null,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  constraint device_revoked_whole check ((revoked_at is null) = (revoked_by is null))
);
create unique index device_one_per_register on access.device (register) where revoked_at is null;

create table access.enrolment (
  id uuid not null constraint enrolment_pk primary key,
  register uuid not null constraint enrolment_of_register references company.register (id),
  place uuid not null constraint enrolment_of_place references company.place (id),
  name text not null,
  -- HMAC-SHA-256 of the code under the installation's secret: a code alone is short enough to be guessed from a hash.
  code_hash bytea not null constraint enrolment_code_once unique,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index enrolment_by_register on access.enrolment (register);

-- Tries of secrets, per account and per address; over all processes, and kept over restarts.
create table access.throttle (
  key text not null constraint throttle_pk primary key,
  count integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);
create index throttle_by_age on access.throttle (last_at);

create table access.audit (
  seq bigint generated always as identity constraint audit_pk primary key,
  at timestamptz not null,
  who_kind text not null constraint audit_who_kind check (who_kind in ('user', 'register', 'system')),
  who_id text not null,
  who_name text not null,
  what text not null constraint audit_what_said check (what <> ''),
  -- The thing it was done to: `user:…`, `place:…`, `price-book:…`.
  subject text not null,
  request text,
  ip text,
  -- Kept as the text that was sealed.
  detail json not null default '{}',
  before_digest text,
  after_digest text
);
create index audit_by_subject on access.audit (subject, seq desc);
create index audit_by_who on access.audit (who_id, seq desc);
create index audit_by_what on access.audit (what, seq desc);

-- Entries that no seal covers yet; a seal takes them out.
create table access.audit_pending (
  seq bigint not null constraint audit_pending_pk primary key
);

-- A seal covers the entries it names, and the seal before it.
create table access.audit_seal (
  number bigint not null constraint audit_seal_pk primary key constraint audit_seal_from_one check (number > 0),
  previous text not null,
  entries bigint[] not null,
  digest text not null,
  sealed_at timestamptz not null
);

-- A guard, not a decision: what was written down is never changed.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end $$;

create trigger audit_append_only before update or delete or truncate on access.audit
  for each statement execute function access.refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on access.audit_seal
  for each statement execute function access.refuse_change();

-- Published: other modules read these, not the tables.
create view access.v_user as
  select id, username, name, party, disabled_at is null as active from access.user_account;

-- Each pattern (`sales.read`, `sales.*`, `*`) a user's roles hold, and where; no place is all places.
create view access.v_user_permission as
  select distinct g.user_id, g.role, p.pattern, g.place
  from access.role_grant g
  join access.role r on r.word = g.role
  join access.user_account u on u.id = g.user_id and u.disabled_at is null
  cross join lateral unnest(r.permissions) as p (pattern);

create view access.v_audit as
  select seq, at, who_kind, who_id, who_name, what, subject, request, ip, detail, before_digest, after_digest
  from access.audit;

insert into access.role (word, name_id, name_en, seeded, permissions) values
  ('owner', 'Pemilik', 'Owner', true,
   '{*}'),
  ('store-manager', 'Kepala toko', 'Store manager', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,access.tills,access.pins,sales.*,drawer.*,payments.read,stock.*,rewards.read,checks.read,customers.read,customers.write,orders.*,purchasing.read,distribution.read,people.read,support.read,support.work,reports.read}'),
  ('cashier', 'Kasir', 'Cashier', true,
   '{catalog.read,pricing.read,stock.read,sales.sell,sales.return,drawer.open,drawer.count,rewards.read,customers.read,orders.fulfil,flow.work}'),
  ('warehouse', 'Gudang', 'Warehouse', true,
   '{catalog.read,stock.read,stock.count,stock.receive,stock.move,orders.read,orders.fulfil,purchasing.read,distribution.read,distribution.work,flow.work}'),
  ('buyer', 'Pembelian', 'Buyer', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,catalog.write,party.write,papers.write,pricing.write,purchasing.*,reports.read}'),
  ('planner', 'Perencana distribusi', 'Distribution planner', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,stock.move,orders.read,purchasing.read,distribution.*,reports.read}'),
  ('accountant', 'Akuntan', 'Accountant', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,books.*,sales.read,payments.read,payments.write,checks.*,papers.write,rewards.read,purchasing.read,orders.read,reports.read,audit.read}'),
  ('hr', 'Personalia', 'Human resources', true,
   '{people.*,party.read,party.write,papers.read,papers.write,flow.work,reports.read}'),
  ('it', 'Teknologi informasi', 'Information technology', true,
   '{access.*,company.write,relay.manage,flow.*,support.*,catalog.read,audit.read}'),
  ('marketing', 'Pemasaran', 'Marketing', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,pricing.write,pricing.publish,rewards.*,customers.*,sales.read,orders.read,notify.send,reports.read}'),
  ('service', 'Layanan pelanggan', 'Customer service', true,
   '{catalog.read,party.read,papers.read,pricing.read,stock.read,flow.work,support.read,support.work,customers.read,customers.write,orders.read,orders.write,sales.read,rewards.read,notify.send}'),
  ('auditor', 'Auditor', 'Auditor', true,
   '{catalog.read,party.read,papers.read,pricing.read,sales.read,payments.read,stock.read,books.read,rewards.read,checks.read,customers.read,orders.read,purchasing.read,distribution.read,people.read,support.read,reports.read,audit.read}');
