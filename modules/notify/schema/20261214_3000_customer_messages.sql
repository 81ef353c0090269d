-- What a company tells a customer about their own affairs, by the first way that reaches them. The text has a gap
-- `{link}` that is filled as it is sent, so that no key to an order is kept here.
create table notify.customer_message (
  id uuid not null constraint customer_message_pk primary key,
  -- What it is about, as its module calls it: `order:<id>`.
  subject text not null constraint customer_message_subject_said check (subject <> ''),
  word text not null,
  -- Which time that was: of one turn one message goes.
  turn text not null,
  -- A word about an order of their own needs no consent; anything that would sell something does.
  purpose text not null default 'service' constraint customer_message_purpose_known check (purpose in ('service', 'marketing')),
  consent uuid,
  phone text constraint customer_message_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text,
  language text not null constraint customer_message_language_known check (language in ('id', 'en')),
  title text not null,
  body text not null,
  asked_at timestamptz not null,
  send_at timestamptz not null,
  tries smallint not null default 0,
  state text not null default 'waiting' constraint customer_message_state_known check (state in ('waiting', 'sent', 'failed')),
  state_at timestamptz not null,
  way text constraint customer_message_way_known check (way in ('mail', 'whatsapp', 'sms')),
  through text,
  provider_id text,
  fault text,
  constraint customer_message_once unique (subject, word, turn),
  constraint customer_message_reachable check (phone is not null or email is not null),
  constraint customer_message_consented check (purpose = 'service' or consent is not null),
  constraint customer_message_sent_whole check ((state = 'sent') = (way is not null))
);
create index customer_message_waiting on notify.customer_message (send_at) where state = 'waiting';

create view notify.v_customer_message as
  select id, subject, word, turn, purpose, language, title, asked_at, state, state_at, way, through, fault
  from notify.customer_message;
