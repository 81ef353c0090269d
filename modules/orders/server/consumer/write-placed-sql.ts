/** Orders with buyers ($1), lines ($2); all in one statement, so that keys are looked at once. */
export const INSERT_ORDERS = `
  with o as (
    select * from json_to_recordset($1::json) as o (id uuid, number text, channel text, place uuid, state text,
      waits_for text, wanted date, note text, currency text, book uuid, includes_tax boolean, total bigint, tax bigint, by text,
      party uuid, name text, phone text, email text, language text, pays text, pay_by timestamptz, coupons json, digest text,
      fees bigint, fees_tax bigint, code text)),
  heads as (
    insert into orders.customer_order (id, number, channel, place, state, waits_for, wanted, note, short, currency, book,
      includes_tax, total, tax, drafted_by, drafted_at, confirmed_at, changed_at)
    select id, number, channel, place, state, waits_for, wanted, note, 'back-order', currency, book, includes_tax, total, tax,
      by, $3::timestamptz, case when waits_for is null then $3::timestamptz end, $3::timestamptz from o),
  buyers as (
    insert into orders.buyer (customer_order, party, name, phone, email, language, pays, pay_by, coupons, digest, fees,
      fees_tax, code)
    select id, party, name, phone, email, language, pays, pay_by,
      array(select json_array_elements_text(coupons)), digest, fees, fees_tax, code from o)
  insert into orders.order_line (customer_order, line, id, item, unit, pack_qty, qty, held, holds, unit_price, gross, discount,
    net, tax, tax_class, why)
  select l."order", l.line, l.id, l.item, l.unit, l.pack_qty, l.qty, l.qty, array(select json_array_elements_text(l.holds)::uuid),
    l.unit_price, l.gross, l.discount, l.net, l.tax, l.tax_class, l.why
  from json_to_recordset($2::json) as l ("order" uuid, line int, id uuid, item uuid, unit text, pack_qty bigint, qty bigint,
    holds json, unit_price bigint, gross bigint, discount bigint, net bigint, tax bigint, tax_class text, why jsonb)`

/** Parcels ($1) with what is in them ($2), and promises ($3). */
export const INSERT_PARCELS = `
  with parcels as (
    insert into orders.parcel (id, customer_order, n, way, source, place, state, address, fee, pick_by, run_at, way_n, hours, changed_at)
    select p.id, p."order", p.n, p.way, p.source, p.place, p.state, p.address::jsonb, p.fee, p."pickBy", p."runAt", p."wayN",
      p.hours::jsonb, $4::timestamptz
    from json_to_recordset($1::json) as p (id uuid, "order" uuid, n smallint, way text, source uuid, place uuid, state text,
      address text, fee bigint, "pickBy" timestamptz, "runAt" timestamptz, "wayN" smallint, hours text)),
  inside as (
    insert into orders.parcel_line (parcel, order_line, qty, hold)
    select parcel, line, qty, hold from json_to_recordset($2::json) as i (parcel uuid, line uuid, qty bigint, hold uuid))
  insert into orders.promise (id, customer_order, way_n, due, made_at)
  select id, "order", n, due, $4::timestamptz from json_to_recordset($3::json) as p (id uuid, "order" uuid, n smallint, due timestamptz)`
