create schema files;

-- Bytes by what they are: the name of a file is the SHA-256 of its content, so that the same file is kept once and a
-- changed one is another.
create table files.content (
  hash text not null constraint content_pk primary key constraint content_hash_form check (hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  bytes bytea not null constraint content_size check (octet_length(bytes) between 1 and 1048576),
  put_at timestamptz not null,
  put_by text not null
);
