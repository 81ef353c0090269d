insert into papers.kind (word, name_id, name_en, keep_years, fields, at, who) values
  ('voice-mail', 'Pesan suara', 'Voice mail', 2, '[]', now(), 'system');
