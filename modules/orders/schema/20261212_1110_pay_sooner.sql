-- What is paid online is promised from the last moment of paying on: half an hour is enough, and promises stay near.
alter table orders.consumer_terms alter column pay_minutes set default 30;
update orders.consumer_terms set pay_minutes = 30 where pay_minutes = 60 and version = 1;
