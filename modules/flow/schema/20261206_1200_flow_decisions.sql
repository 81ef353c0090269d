-- A DMN file as it was deployed, once for one content.
create table flow.decision_model (
  id uuid constraint decision_model_pk primary key,
  -- sha-256 of the XML.
  digest text not null,
  name text not null,
  xml text not null,
  -- What decides: plain data made from the XML.
  model jsonb not null,
  deployed_at timestamptz not null,
  deployed_by text not null,
  constraint decision_model_once unique (digest)
);

-- A decision of a file under its version: business rule tasks ask the newest, or the one they name.
create table flow.decision (
  decision text not null,
  version int not null,
  model uuid not null constraint decision_of_model references flow.decision_model (id),
  name text not null,
  constraint decision_pk primary key (decision, version),
  constraint decision_once unique (model, decision)
);

create view flow.v_decision as
  select d.decision, d.version, d.name, m.deployed_at, m.deployed_by
  from flow.decision d join flow.decision_model m on m.id = d.model;
