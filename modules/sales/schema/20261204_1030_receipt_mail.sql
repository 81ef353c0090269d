-- Why: a customer may have a receipt by e-mail; who asked, when, and what became of it is a row.
create table sales.receipt_mail (
  -- Made by the asker: asking twice is asking once. Also the message's own id.
  id uuid constraint receipt_mail_pk primary key,
  sale uuid not null constraint receipt_mail_of_sale references sales.sale (id),
  address text not null constraint receipt_mail_address check (address ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(address) <= 254),
  -- Null: the company's language.
  language text constraint receipt_mail_language check (language in ('id', 'en')),
  asked_at timestamptz not null,
  asked_by text not null,
  sent_at timestamptz,
  -- What it went through.
  through text,
  -- The other side's words, where it will never take mail for this address.
  refused text,
  constraint receipt_mail_ended_once check (sent_at is null or refused is null)
);
create index receipt_mail_sale on sales.receipt_mail (sale, asked_at);
