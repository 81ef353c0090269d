-- A diagram as it was deployed, once for one content.
create table flow.diagram (
  id uuid primary key,
  -- sha-256 of the XML.
  digest text not null,
  name text not null,
  xml text not null,
  -- What the engine runs: plain data made from the XML.
  model jsonb not null,
  deployed_at timestamptz not null,
  deployed_by text not null,
  constraint diagram_once unique (digest)
);

-- A process of a diagram under its version; running instances stay with theirs.
create table flow.definition (
  id uuid primary key,
  process text not null,
  version int not null,
  diagram uuid not null,
  name text not null,
  constraint definition_diagram foreign key (diagram) references flow.diagram (id),
  constraint definition_version unique (process, version),
  constraint definition_once unique (diagram, process)
);

-- Deeds that workers offer to service tasks.
create table flow.deed (
  name text primary key,
  since timestamptz not null
);

-- What starts the newest version of a process: messages, signals and timers.
create table flow.trigger (
  definition uuid not null,
  process text not null,
  node text not null,
  event int not null,
  kind text not null,
  name text,
  due timestamptz,
  every jsonb,
  constraint trigger_key primary key (process, node, event),
  constraint trigger_definition foreign key (definition) references flow.definition (id)
);
create index trigger_name on flow.trigger (kind, name);

-- A running process. One write, guarded by `revision`, takes it from one state to the next.
create table flow.instance (
  id uuid primary key,
  definition uuid not null,
  revision int not null,
  status text not null,
  -- Tokens, scopes with their variables, and waits, as the executor keeps them.
  state jsonb not null,
  place uuid,
  -- What it is about, for example an order's id.
  subject text,
  caller uuid,
  caller_wait text,
  started_at timestamptz not null,
  started_by text not null,
  ended_at timestamptz,
  -- Number and digest of the last event.
  seq int not null,
  head text not null,
  constraint instance_definition foreign key (definition) references flow.definition (id),
  constraint instance_caller foreign key (caller) references flow.instance (id)
);
create index instance_running on flow.instance (definition) where status = 'running';
create index instance_caller on flow.instance (caller, caller_wait) where caller is not null;
create index instance_subject on flow.instance (subject) where subject is not null;

-- What an instance waits for: work, services, calls, messages, signals, timers, choices, incidents.
create table flow.wait (
  instance uuid not null,
  id text not null,
  kind text not null,
  node text not null,
  name text,
  key text,
  due timestamptz,
  -- The person's task it is shown as.
  task uuid,
  tries int not null default 0,
  reason text,
  since timestamptz not null,
  constraint wait_key primary key (instance, id),
  constraint wait_instance foreign key (instance) references flow.instance (id)
);
create unique index wait_task on flow.wait (task) where task is not null;
create index wait_message on flow.wait (name, key) where kind = 'message';
create index wait_node on flow.wait (node) where kind = 'message';
create index wait_signal on flow.wait (name) where kind = 'signal';
create index wait_due on flow.wait (due) where kind in ('timer', 'service');
create index wait_incident on flow.wait (since) where kind = 'incident';

-- What one instance has for others: taken away by whoever carries it out, in that transaction.
create table flow.delivery (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  since timestamptz not null
);
create index delivery_since on flow.delivery (since);

-- Messages that nobody has waited for yet.
create table flow.kept_message (
  id uuid primary key,
  name text not null,
  key text,
  -- The element a message flow leads to, and the diagram it stands in.
  node text,
  diagram uuid,
  variables jsonb not null,
  since timestamptz not null
);
create index kept_message_name on flow.kept_message (name);

-- Everything that happened, never changed: each line seals the one before.
create table flow.event (
  instance uuid not null,
  seq int not null,
  at timestamptz not null,
  actor text not null,
  what text not null,
  node text not null,
  token text,
  flow text,
  detail text,
  data jsonb,
  digest text not null,
  constraint event_key primary key (instance, seq)
);
create index event_at on flow.event (at);

create view flow.v_instance as
  select i.id, d.process, d.version, i.status, i.place, i.subject, i.caller, i.started_at, i.started_by, i.ended_at,
         i.revision
  from flow.instance i join flow.definition d on d.id = i.definition;
create view flow.v_token as
  select i.id as instance, t.key as token, t.value ->> 'node' as node, t.value ->> 'scope' as scope
  from flow.instance i, jsonb_each(i.state -> 'tokens') t where i.status = 'running';
create view flow.v_variable as
  select i.id as instance, s.key as scope, s.value ->> 'node' as node, v.key as name, v.value
  from flow.instance i, jsonb_each(i.state -> 'scopes') s, jsonb_each(s.value -> 'vars') v;
create view flow.v_incident as
  select w.instance, w.id as wait, w.node, w.name, w.reason, w.since from flow.wait w where w.kind = 'incident';
