-- Shops receive trucks and put goods away: their managers work in distribution, too.
update access.role set permissions = permissions || '{distribution.work}'
  where word = 'store-manager' and seeded and not 'distribution.work' = any (permissions);
