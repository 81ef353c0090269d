-- Who keeps the books also sees to how long papers are kept.
update access.role set permissions = permissions || '{papers.manage}' where word = 'accountant' and seeded;
