-- Who attends self-checkouts: answers what lanes ask, closes and opens them from afar.
update access.role set permissions = permissions || '{lanes.attend}'
where word in ('store-manager', 'cashier') and seeded and not 'lanes.attend' = any (permissions);
insert into access.role (word, name_id, name_en, seeded, permissions) values
  ('lane-attendant', 'Petugas kasir mandiri', 'Self-checkout attendant', true,
   '{lanes.attend,sales.sell,catalog.read,pricing.read,flow.work}')
on conflict do nothing;
