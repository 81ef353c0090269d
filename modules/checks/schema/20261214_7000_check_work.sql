-- What a cheque meant in work: its capture, and each step a person took for it alone (a step of many cheques at once is
-- the program's). A cheque captured at the desk was keyed by somebody.
create view checks.v_work as
  select i.id as item, b.at, 1 as units, case when b.channel = 'desk' then 1 else 0 end as touches
  from checks.item i join checks.batch b on b.id = i.batch
  union all
  select s.item, s.at, 0, 1 from checks.step s join checks.deed d on d.id = s.deed
  where s.n > 1 and d.items = 1 and s.who <> 'system';
