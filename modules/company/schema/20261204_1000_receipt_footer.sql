-- Why: a shop says its own last words on receipts (hours, return terms); a place may say others than the company.
alter table company.company add column receipt_footer text not null default ''
  constraint company_receipt_footer_short check (char_length(receipt_footer) <= 400);
-- Null: the company's words.
alter table company.place add column receipt_footer text
  constraint place_receipt_footer_short check (char_length(receipt_footer) <= 400);

create or replace view company.v_place as
  select p.id, p.code, p.name, p.kind, p.address, p.region, p.postcode, p.latitude_e6, p.longitude_e6, p.time_zone, p.phone,
         p.nitku, p.active,
         coalesce(p.receipt_footer, (select c.receipt_footer from company.company c), '') as receipt_footer
  from company.place p;
