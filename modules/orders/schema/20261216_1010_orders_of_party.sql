-- Published: what somebody has ordered, on account or as a consumer. For the duties of data protection.
create view orders.v_party_order as
  select o.id, o.account as party, o.number, o.channel, o.state, o.drafted_at as at, o.total
  from orders.customer_order o where o.account is not null
  union all
  select o.id, b.party, o.number, o.channel, o.state, o.drafted_at, o.total
  from orders.buyer b join orders.customer_order o on o.id = b.customer_order where b.party is not null;
