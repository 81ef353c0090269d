create schema customers;

-- What a customer is asked, word for word. Never edited: other words are another version.
create table customers.consent_text (
  id uuid not null constraint consent_text_pk primary key,
  channel text not null constraint consent_text_channel_known
    check (channel in ('mail', 'whatsapp', 'sms', 'push', 'call', 'none')),
  purpose text not null constraint consent_text_purpose_known check (purpose in ('marketing', 'profiling', 'research')),
  version integer not null constraint consent_text_version_counts check (version > 0),
  language text not null constraint consent_text_language_known check (language in ('id', 'en')),
  words text not null constraint consent_text_says_something check (length(words) >= 20),
  since timestamptz not null,
  constraint consent_text_once unique (channel, purpose, language, version)
);

-- What a customer agreed to, and the proof of it: which words, when, where, by whom taken, what shows it. It stays with
-- the entry of the address book to which it was given, also when that is merged. Ended, never deleted.
create table customers.consent (
  id uuid not null constraint consent_pk primary key,
  party uuid not null constraint consent_of_party references party.party (id),
  channel text not null,
  purpose text not null,
  text uuid not null constraint consent_to_words references customers.consent_text (id),
  given_at timestamptz not null,
  source text not null constraint consent_source_known
    check (source in ('till', 'shop', 'phone', 'desk', 'kiosk', 'paper', 'import')),
  place uuid,
  taken_by text not null,
  -- What shows it: the receipt, the address of the page, the number of the signed form.
  proof text not null constraint consent_has_proof check (length(proof) >= 3),
  -- True while it holds, null for ever after: a message that waits to be sent points at the true one.
  live boolean default true constraint consent_live_or_null check (live),
  ended_at timestamptz,
  ended_by text,
  ended_because text,
  constraint consent_ended_whole check ((live is null) = (ended_at is not null) and (live is null) = (ended_by is not null)),
  constraint consent_live_once unique (party, channel, purpose, live),
  constraint consent_key unique (id, channel, live)
);

-- What goes to customers for the company's own sake. While it waits it points at a consent that is live: the key makes it
-- impossible to queue one without, and to end a consent while something waits under it.
create table customers.message (
  id uuid not null constraint message_pk primary key,
  party uuid not null constraint message_of_party references party.party (id),
  consent uuid not null constraint message_had_consent references customers.consent (id),
  channel text not null,
  live boolean default true,
  -- What it belongs to, and once a customer: a campaign.
  cause text not null,
  address text not null,
  subject text not null,
  body text not null,
  language text not null,
  state text not null default 'waiting' constraint message_state_known
    check (state in ('waiting', 'sending', 'sent', 'failed', 'stopped')),
  queued_at timestamptz not null,
  not_before timestamptz not null,
  changed_at timestamptz not null,
  note text not null default '',
  constraint message_under_live_consent foreign key (consent, channel, live)
    references customers.consent (id, channel, live),
  constraint message_waits_under_consent check ((state = 'waiting') = (live is not null)),
  constraint message_once_a_cause unique (cause, party)
);
create index message_waiting on customers.message (not_before, id) where state = 'waiting';
create index message_of_consent on customers.message (consent) where state = 'waiting';
create index message_by_party on customers.message (party, queued_at);

insert into customers.consent_text (id, channel, purpose, version, language, words, since) values
  ('01976000-0000-7000-8000-000000000001', 'mail', 'marketing', 1, 'id', 'Saya setuju menerima penawaran lewat e-mail. Saya dapat berhenti kapan saja.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000002', 'mail', 'marketing', 1, 'en', 'I agree to receive offers by e-mail. I can stop at any time.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000003', 'whatsapp', 'marketing', 1, 'id', 'Saya setuju menerima penawaran lewat WhatsApp. Saya dapat berhenti kapan saja.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000004', 'whatsapp', 'marketing', 1, 'en', 'I agree to receive offers by WhatsApp. I can stop at any time.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000005', 'sms', 'marketing', 1, 'id', 'Saya setuju menerima penawaran lewat SMS. Saya dapat berhenti kapan saja.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000006', 'sms', 'marketing', 1, 'en', 'I agree to receive offers by SMS. I can stop at any time.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000007', 'none', 'profiling', 1, 'id', 'Saya setuju belanjaan saya dipakai untuk menyusun penawaran bagi saya.', '2026-12-01T00:00:00Z'),
  ('01976000-0000-7000-8000-000000000008', 'none', 'profiling', 1, 'en', 'I agree that my purchases are used to make offers that suit me.', '2026-12-01T00:00:00Z');

create view customers.v_consent as
  select id, party, channel, purpose, text, given_at, source, place, taken_by, proof, live is true as live, ended_at,
         ended_by, ended_because
  from customers.consent;
