create schema sync;

-- Where each register's chain of facts stands here.
create table sync.head (
  register uuid primary key,
  seq bigint not null,
  number bigint not null,
  digest text not null,
  at timestamptz not null
);

-- What a register sent that could not be taken in as it is: kept letter by letter until a person has settled it.
create table sync.odd_fact (
  id bigint generated always as identity primary key,
  register text not null,
  reason text not null constraint odd_reason_known
    check (reason in ('malformed', 'digest-wrong', 'other-register', 'differs', 'failed')),
  says text not null,
  body jsonb not null,
  body_digest text not null constraint odd_fact_once unique,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by text
);
create index odd_fact_open on sync.odd_fact (received_at) where settled_at is null;

create view sync.v_head as select * from sync.head;
create view sync.v_odd_fact as select * from sync.odd_fact;
