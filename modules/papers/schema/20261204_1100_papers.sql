create schema papers;

-- What a paper is, how long it must be kept and what stands on it.
create table papers.kind (
  word text not null constraint kind_pk primary key constraint kind_word_plain check (word ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_id text not null,
  name_en text not null,
  -- Whole years after the year of the paper's date; null: for ever.
  keep_years int constraint kind_keep_years check (keep_years between 1 and 100),
  -- What stands on it: [{ name, type, labels }], see rules/paper-field.ts.
  fields jsonb not null default '[]',
  at timestamptz not null,
  who text not null
);

-- Bytes under their own SHA-256: the same file twice is kept once, and changed bytes no longer fit their name.
create table papers.content (
  hash text not null constraint content_pk primary key constraint content_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  bytes bytea not null constraint content_has_bytes check (length(bytes) between 1 and 20971520),
  at timestamptz not null
);

create table papers.document (
  id uuid not null constraint document_pk primary key,
  kind text not null constraint document_kind references papers.kind,
  title text not null constraint document_title_said check (title <> ''),
  place uuid constraint document_place references company.place,
  -- What it belongs to, in the words of that module: `purchasing.invoice/<id>`.
  about text,
  source text not null constraint document_source check (source in ('scan', 'photo', 'mail', 'upload', 'made')),
  day date not null,
  keep_until date,
  at timestamptz not null,
  who text not null,
  destroyed_at timestamptz,
  destroyed_by text
);
create index document_by_about on papers.document (about) where about is not null;
create index document_by_day on papers.document (day desc, id desc);
create index document_due on papers.document (keep_until) where destroyed_at is null;

create table papers.version (
  document uuid not null constraint version_document references papers.document,
  n int not null constraint version_from_one check (n > 0),
  -- Null once it was destroyed; the entry of that keeps the hash.
  content text constraint version_content references papers.content,
  file text not null,
  type text not null,
  state text not null constraint version_state check (state in ('waiting', 'read', 'unreadable', 'destroyed')),
  text text not null default '',
  search tsvector generated always as
    (to_tsvector('indonesian'::regconfig, text) || to_tsvector('english'::regconfig, text)) stored,
  at timestamptz not null,
  who text not null,
  constraint version_pk primary key (document, n)
);
create index version_search on papers.version using gin (search);
create index version_content on papers.version (content);
create index version_waiting on papers.version (at) where state = 'waiting';

-- What a paper says: proposed by reading it, sure in thousandths, and by whom it was accepted.
create table papers.field (
  document uuid not null constraint field_document references papers.document,
  name text not null,
  proposed text not null,
  sure int not null constraint field_sure_in_thousandths check (sure between 0 and 1000),
  value text,
  accepted_at timestamptz,
  accepted_by text,
  constraint field_pk primary key (document, name),
  constraint field_accepted_whole check ((value is null) = (accepted_at is null) and (value is null) = (accepted_by is null))
);

create table papers.legal_hold (
  id uuid not null constraint legal_hold_pk primary key,
  document uuid not null constraint legal_hold_document references papers.document,
  reason text not null constraint legal_hold_reason_said check (reason <> ''),
  at timestamptz not null,
  who text not null,
  lifted_at timestamptz,
  lifted_by text
);
create index legal_hold_by_document on papers.legal_hold (document) where lifted_at is null;

-- Everything that was ever done to a paper. Each entry names the rows it wrote by their digests and seals the entry before.
create table papers.entry (
  seq bigint not null constraint entry_pk primary key constraint entry_from_one check (seq > 0),
  document uuid not null constraint entry_document references papers.document,
  what text not null,
  at timestamptz not null,
  who text not null,
  -- Kept as the text that was sealed.
  detail json not null,
  previous text not null,
  digest text not null
);
create index entry_by_document on papers.entry (document, seq);

create table papers.head (
  one boolean not null default true constraint head_pk primary key constraint head_is_one check (one),
  seq bigint not null,
  digest text not null
);
insert into papers.head (seq, digest) values (0, repeat('0', 64));

create function papers.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
end $$;
create trigger entry_append_only before update or delete or truncate on papers.entry
  for each statement execute function papers.refuse_change();

create view papers.v_document as
  select id, kind, title, place, about, source, day, keep_until, at, who, destroyed_at from papers.document;

insert into papers.kind (word, name_id, name_en, keep_years, fields, at, who) values
  ('invoice', 'Faktur pemasok', 'Supplier invoice', 10, '[
    {"name": "number", "type": "code", "labels": ["nomor faktur", "no faktur", "nomor", "no", "invoice no", "invoice number"]},
    {"name": "date", "type": "date", "labels": ["tanggal faktur", "tanggal", "tgl", "invoice date", "date"]},
    {"name": "supplier", "type": "text", "labels": ["pemasok", "penjual", "supplier", "vendor", "from"]},
    {"name": "npwp", "type": "npwp", "labels": ["npwp"]},
    {"name": "due", "type": "date", "labels": ["jatuh tempo", "due date"]},
    {"name": "tax", "type": "amount", "labels": ["ppn", "vat"]},
    {"name": "total", "type": "amount", "labels": ["total", "jumlah tagihan", "grand total", "total due"]}]', now(), 'system'),
  ('delivery-note', 'Surat jalan', 'Delivery note', 10, '[
    {"name": "number", "type": "code", "labels": ["nomor surat jalan", "no surat jalan", "nomor", "no", "delivery no"]},
    {"name": "date", "type": "date", "labels": ["tanggal", "tgl", "date"]},
    {"name": "sender", "type": "text", "labels": ["pengirim", "dari", "from"]},
    {"name": "vehicle", "type": "code", "labels": ["nomor polisi", "no polisi", "nopol", "vehicle"]}]', now(), 'system'),
  ('receipt', 'Kuitansi', 'Receipt', 10, '[
    {"name": "number", "type": "code", "labels": ["nomor", "no", "receipt no"]},
    {"name": "date", "type": "date", "labels": ["tanggal", "tgl", "date"]},
    {"name": "payer", "type": "text", "labels": ["sudah terima dari", "terima dari", "received from"]},
    {"name": "total", "type": "amount", "labels": ["jumlah", "total", "sejumlah", "amount"]}]', now(), 'system'),
  ('leave-request', 'Permohonan cuti', 'Leave request', 5, '[
    {"name": "name", "type": "text", "labels": ["nama", "name"]},
    {"name": "from", "type": "date", "labels": ["mulai", "dari tanggal", "from"]},
    {"name": "to", "type": "date", "labels": ["sampai", "sampai tanggal", "until"]},
    {"name": "reason", "type": "text", "labels": ["alasan", "keperluan", "reason"]}]', now(), 'system'),
  ('contract', 'Perjanjian', 'Contract', null, '[
    {"name": "number", "type": "code", "labels": ["nomor", "no", "contract no"]},
    {"name": "date", "type": "date", "labels": ["tanggal", "date"]}]', now(), 'system'),
  ('other', 'Lainnya', 'Other', 5, '[]', now(), 'system');
