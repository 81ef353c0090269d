-- What segments look at: one row a customer, kept by reactions to sales, and rebuilt from the purchases at any time.
create table customers.purchase (
  sale uuid not null constraint purchase_pk primary key,
  party uuid not null,
  day date not null,
  place uuid not null,
  total bigint not null
);
create index purchase_by_party on customers.purchase (party, day);

create table customers.profile (
  party uuid not null constraint profile_pk primary key constraint profile_of_party references party.party (id),
  purchases integer not null default 0,
  spent bigint not null default 0,
  first_day date,
  last_day date,
  last_place uuid,
  birthday date,
  group_code text,
  language text not null default 'id',
  counted_at timestamptz not null
);

create table customers.segment (
  id uuid not null constraint segment_pk primary key,
  name text not null constraint segment_name_said check (name <> '') constraint segment_name_taken unique,
  rule jsonb not null,
  version integer not null default 1,
  active boolean not null default true,
  counted_on date,
  changed_at timestamptz not null,
  changed_by text not null
);

create table customers.member (
  segment uuid not null constraint member_of_segment references customers.segment (id) on delete cascade,
  party uuid not null,
  since timestamptz not null,
  constraint member_pk primary key (segment, party)
);
create index member_by_party on customers.member (party);

create view customers.v_member as select segment, party, since from customers.member;
