-- Whoever leads a place sees who has which task there, shares the work out, and keeps who is away.
update access.role set permissions = permissions || '{flow.lead}'
where word = 'store-manager' and not permissions && '{flow.lead,flow.*,*}';
