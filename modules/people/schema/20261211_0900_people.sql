create schema people;

-- Somebody who works here. What they are called and where they live is in the address book.
create table people.employee (
  id uuid not null constraint employee_pk primary key
    constraint employee_is_party references party.party (id),
  number text not null constraint employee_number_taken unique constraint employee_number_said check (number <> ''),
  place uuid not null constraint employee_at_place references company.place (id),
  begun date not null,
  ended date constraint employee_ends_after_begin check (ended >= begun),
  bank text not null default '',
  bank_account text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
create index employee_by_place on people.employee (place);

-- What was agreed, from a day on: the row with the latest `from_day` that has come is in force. Never edited.
create table people.terms (
  id uuid not null constraint terms_pk primary key,
  employee uuid not null constraint terms_of_employee references people.employee (id),
  from_day date not null,
  basic bigint not null constraint terms_basic_sound check (basic between 0 and 1000000000000),
  -- `{ code, amount, fixed }`, rupiah a month.
  allowances jsonb not null default '[]',
  tax_status text not null constraint terms_tax_status_known
    check (tax_status in ('TK/0', 'TK/1', 'TK/2', 'TK/3', 'K/0', 'K/1', 'K/2', 'K/3')),
  has_tax_number boolean not null,
  tax text not null constraint terms_tax_known check (tax in ('withheld', 'borne')),
  accident_rate integer not null constraint terms_accident_rate_known check (accident_rate in (24, 54, 89, 127, 174)),
  health boolean not null,
  pension boolean not null,
  minimum_wage bigint not null default 0,
  said_at timestamptz not null,
  said_by text not null,
  constraint terms_once_a_day unique (employee, from_day)
);

-- What a month has beside the terms: overtime by the day, what is paid once, what is taken off.
create table people.extra (
  id uuid not null constraint extra_pk primary key,
  employee uuid not null constraint extra_of_employee references people.employee (id),
  month date not null constraint extra_month_first check (extract(day from month) = 1),
  kind text not null constraint extra_kind_known check (kind in ('overtime', 'once', 'taken-off')),
  -- For overtime the day of work; for the others a word, as it stands on the slip.
  code text not null,
  amount bigint not null default 0 constraint extra_amount_sound check (amount >= 0),
  -- Overtime: minutes, kind of day, days in the week.
  overtime jsonb,
  said_at timestamptz not null,
  said_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint extra_overtime_said check ((kind = 'overtime') = (overtime is not null))
);
create index extra_by_month on people.extra (employee, month) where withdrawn_at is null;

-- The pay of a place for a month. Prepared as often as needed, approved by another person, paid, perhaps reversed.
create table people.pay_run (
  id uuid not null constraint pay_run_pk primary key,
  place uuid not null constraint pay_run_at_place references company.place (id),
  month date not null constraint pay_run_month_first check (extract(day from month) = 1),
  on_day date not null,
  prepared_at timestamptz not null,
  prepared_by text not null,
  approved_at timestamptz,
  approved_by text constraint pay_run_four_eyes check (approved_by <> prepared_by),
  paid_at timestamptz,
  paid_by text,
  reversed_at timestamptz,
  reversed_by text,
  reversed_why text,
  constraint pay_run_paid_when_approved check (paid_at is null or approved_at is not null),
  constraint pay_run_reversed_when_paid check (reversed_at is null or paid_at is not null)
);
create unique index pay_run_once_a_month on people.pay_run (place, month) where reversed_at is null;

create table people.pay_slip (
  run uuid not null constraint pay_slip_of_run references people.pay_run (id),
  employee uuid not null constraint pay_slip_of_employee references people.employee (id),
  -- As `PaySlip` of the rules says; the figures below are taken from it.
  slip jsonb not null,
  gross bigint not null,
  contributions bigint not null,
  tax bigint not null,
  net bigint not null,
  cost bigint not null,
  constraint pay_slip_pk primary key (run, employee)
);
create index pay_slip_by_employee on people.pay_slip (employee);

-- Who works where: no pay in it.
create view people.v_employee as
  select e.id, e.number, p.name, e.place, e.begun, e.ended from people.employee e join party.v_party p on p.id = e.id;
