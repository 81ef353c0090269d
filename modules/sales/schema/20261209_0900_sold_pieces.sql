-- Why: a piece with a number of its own keeps it through the sale, so that it can be found who bought it.
alter table sales.line add column serial text;
create index line_serial on sales.line (item, serial) where serial is not null;
create or replace view sales.v_line as select * from sales.line;
