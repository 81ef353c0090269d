-- Browsers of phones that a person asked to be told on. One browser tells one person: whoever asked last.
create table notify.push_device (
  id uuid not null constraint push_device_pk primary key,
  person uuid not null constraint push_device_person_unknown references access.user_account (id),
  endpoint text not null constraint push_device_is_https check (endpoint ~ '^https://' and length(endpoint) <= 1000),
  -- The browser's keys (RFC 8291), in base64url.
  p256dh text not null constraint push_device_key check (p256dh ~ '^[A-Za-z0-9_-]{87}=?$'),
  auth text not null constraint push_device_auth check (auth ~ '^[A-Za-z0-9_-]{22}(==)?$'),
  language text not null constraint push_device_language check (language in ('id', 'en')),
  at timestamptz not null,
  ended_at timestamptz,
  -- `person` let go of it, the browser is `gone`, or `another` person asked on it.
  ended_why text constraint push_device_ended_why check (ended_why in ('person', 'gone', 'another')),
  constraint push_device_ended_whole check ((ended_at is null) = (ended_why is null))
);
create unique index push_device_once on notify.push_device (endpoint) where ended_at is null;
create index push_device_of_person on notify.push_device (person) where ended_at is null;

alter table notify.notice drop constraint notice_way_known;
alter table notify.notice add constraint notice_way_known check (way in ('mail', 'whatsapp', 'sms', 'call', 'push'));
