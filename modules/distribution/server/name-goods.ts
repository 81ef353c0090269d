/** SQL pieces that name things as every list here does; each expects the alias that it names. */

/** Item `i` with what a scan of it is looked up by, as fields of a JSON object. */
export const CODED_JSON = `'item', i.id, 'sku', i.sku, 'name', i.name, 'unit', i.base_unit,
  'codes', array(select b.key from catalog.v_barcode b where b.item = i.id order by b.key)`

/** Where `t` (a transfer or a shipment) goes; joins `g` (place) and `c` (customer) by GOAL_JOIN. */
export const GOAL = `t.to_place as "to", coalesce(g.code, '') as "toCode", coalesce(g.name, c.name, '') as "toName"`

export const GOAL_JOIN = `
  left join company.v_place g on g.id = t.to_place left join party.v_party c on c.id = t.customer`

/** An instant as the contracts write it. */
export const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
