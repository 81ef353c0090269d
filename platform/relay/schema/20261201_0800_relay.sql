create schema relay;

-- What has happened, for whoever wants to react later. `xid` orders messages so that a reader never passes over one
-- whose transaction was still open when a later one was read.
create table relay.message (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  key text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
create index message_order on relay.message (xid, id);

-- How far each reaction has come.
create table relay.reaction (
  name text primary key,
  xid xid8 not null,
  message bigint not null,
  handled bigint not null default 0,
  at timestamptz not null default now()
);

-- A message that a reaction could not handle: tried again with growing pauses, then left for a person.
create table relay.failure (
  reaction text not null references relay.reaction (name),
  message bigint not null references relay.message (id),
  tries int not null,
  error text not null,
  next_at timestamptz,
  dead_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  primary key (reaction, message)
);
create index failure_due on relay.failure (next_at) where settled_at is null and dead_at is null;
create index failure_dead on relay.failure (dead_at) where settled_at is null;

create view relay.v_dead_letter as
  select f.reaction, f.message, m.topic, m.key, m.payload, m.at, f.tries, f.error, f.dead_at
  from relay.failure f join relay.message m on m.id = f.message where f.dead_at is not null and f.settled_at is null;
