-- Which line of a customer's order a transfer's line supplies; orders keeps it. No key: an order that was taken back is
-- written anew when it is changed.
alter table distribution.transfer_line add column order_line uuid;
create index line_for_order on distribution.transfer_line (order_line) where order_line is not null;

-- Where customers are and what they may owe is kept by orders now; nothing ever wrote here.
drop table distribution.customer;
