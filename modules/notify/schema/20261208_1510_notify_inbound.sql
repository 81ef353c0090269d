-- What came in from outside, as it was said, before anything is done with it: each once, and what became of it.
create table notify.inbound (
  id uuid not null constraint inbound_pk primary key,
  channel text not null constraint inbound_channel_known check (channel in ('mail', 'whatsapp', 'sms', 'call')),
  -- The name the other side gives it: the same again is the same.
  provider_key text not null,
  received_at timestamptz not null,
  sender text not null,
  body jsonb not null,
  handled_at timestamptz,
  -- `done`, `ignored`, or the word with which it was refused.
  result text,
  notice uuid constraint inbound_of_notice references notify.notice (id),
  tries smallint not null default 0,
  constraint inbound_once unique (channel, provider_key),
  constraint inbound_handled_whole check ((handled_at is null) = (result is null))
);
create index inbound_waiting on notify.inbound (received_at) where handled_at is null;
create index inbound_of_sender on notify.inbound (channel, sender, received_at desc);

-- Answers to what came in, so that a person is told what became of their word. Sent like notices.
create table notify.reply (
  id uuid not null constraint reply_pk primary key,
  inbound uuid not null constraint reply_once unique constraint reply_of_inbound references notify.inbound (id),
  channel text not null constraint reply_channel_known check (channel in ('mail', 'whatsapp', 'sms')),
  address text not null,
  subject text not null,
  text text not null,
  asked_at timestamptz not null,
  send_at timestamptz not null,
  tries smallint not null default 0,
  state text not null default 'waiting' constraint reply_state_known check (state in ('waiting', 'sent', 'failed')),
  through text,
  fault text
);
create index reply_waiting on notify.reply (send_at) where state = 'waiting';
