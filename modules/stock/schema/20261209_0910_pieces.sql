-- Why: a recalled lot sets its single pieces aside too, a till is told their numbers, and a number is looked for alone.
create index serial_by_lot on stock.serial (lot) where lot is not null;
create index serial_by_number on stock.serial (serial text_pattern_ops);
