-- Mails that came into the mailbox of papers: each once, by its Message-ID and what is in it.
create table papers.mail (
  id uuid not null constraint mail_pk primary key,
  message text not null,
  digest text not null constraint mail_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
  sender text not null,
  subject text not null,
  sent_at timestamptz,
  at timestamptz not null,
  constraint mail_once unique (message, digest)
);
create index mail_by_time on papers.mail (at desc, id desc);

-- What hung on a mail: a paper, or why it is none. A mail nothing hung on has no row here.
create table papers.mail_part (
  mail uuid not null constraint mail_part_mail references papers.mail,
  n int not null constraint mail_part_from_one check (n > 0),
  file text not null,
  document uuid constraint mail_part_document references papers.document,
  fault text,
  constraint mail_part_pk primary key (mail, n),
  constraint mail_part_paper_or_fault check ((document is null) <> (fault is null))
);
create unique index mail_part_by_document on papers.mail_part (document) where document is not null;
