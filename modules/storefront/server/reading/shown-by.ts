/**
 * The file below `/pictures` that item `i` is shown by: its own photograph, else what its SKU leads to (its parent's
 * photograph, a drawing); null where it has no picture.
 */
export const SHOWN_BY = `case when i.images[1] ~ '^[0-9a-f]{64}[.]' then i.images[1]
  when i.images <> '{}' or i.parent is not null then i.sku || '.svg' end`
