-- Why: photographs of items are kept here, so that one back-up holds them and every server of an installation serves them.
create table catalog.image (
  -- SHA-256 of the bytes: the same picture is kept once, and its address never shows another.
  digest text not null constraint image_pk primary key constraint image_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  type text not null constraint image_type_known check (type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null constraint image_small_enough check (octet_length(bytes) between 1 and 2000000),
  added_at timestamptz not null,
  added_by text not null
);

create view catalog.v_image as select digest, type, octet_length(bytes) as size, added_at from catalog.image;
