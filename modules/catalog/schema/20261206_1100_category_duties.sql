-- What the law or the shop asks of a whole category holds for every item in it and below it.
alter table catalog.category
  -- Youngest age in years that may buy from it.
  add column age_limit smallint constraint category_age_limit_human check (age_limit between 1 and 99),
  -- Its goods carry a security tag that is taken off or silenced at payment.
  add column alarm_tagged boolean not null default false;
