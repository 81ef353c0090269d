-- A register may also be a phone of the shop or the warehouse: it is enrolled as tills are, and sells nothing.
alter table company.register drop constraint register_kind_known;
alter table company.register add constraint register_kind_known
  check (kind in ('till', 'self-checkout', 'web', 'handheld'));
