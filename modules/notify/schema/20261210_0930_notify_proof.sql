-- That an address is the person's own: a code went there and came back. The code itself stands nowhere.
create table notify.proof (
  id uuid not null constraint proof_pk primary key,
  person uuid not null constraint proof_person_unknown references access.user_account (id),
  way text not null constraint proof_way_known check (way in ('mail', 'whatsapp', 'sms', 'call')),
  -- In its one form: the same as in reach_way.
  address text not null constraint proof_address_said check (address <> ''),
  language text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting' constraint proof_state_known check (state in ('waiting', 'sent', 'failed')),
  through text,
  fault text,
  tries smallint not null default 0 constraint proof_tries_few check (tries between 0 and 5),
  proven_at timestamptz
);
create index proof_of_person on notify.proof (person, asked_at desc);
create index proof_waiting on notify.proof (asked_at) where state = 'waiting';
create index proof_of_address on notify.proof (address, person) where proven_at is not null;
