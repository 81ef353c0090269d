-- Pictures of cheques. Indonesia keeps what its books rest on for ten years (UU 8/1997); legible copies of cheques are
-- kept for seven in the United States (UCC 4-406).
insert into papers.kind (word, name_id, name_en, keep_years, fields, at, who) values
  ('check', 'Cek atau bilyet giro', 'Cheque', 10, '[]', now(), 'system'),
  ('check-us', 'Cek Amerika Serikat', 'US check', 7, '[]', now(), 'system');
