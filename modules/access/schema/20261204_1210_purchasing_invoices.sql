-- Who enters suppliers' invoices and pays them is not who orders: the buyer approves, the accountant enters. Only roles that
-- still say what they said when they were seeded are changed; what a company has written into a role stays.
update access.role set permissions = array_replace(permissions, 'purchasing.*', 'purchasing.read') || '{purchasing.write,purchasing.approve}'
where word = 'buyer' and seeded and 'purchasing.*' = any (permissions);
update access.role set permissions = permissions || '{purchasing.invoice}'
where word = 'accountant' and seeded and not 'purchasing.invoice' = any (permissions);
