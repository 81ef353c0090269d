const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A name as a part of an address: `Mie Goreng 85 g × 5` is `mie-goreng-85-g-5`; at most 80 letters. */
export const slugOf = (name: string): string => plain(name).slice(0, 80).replace(/-$/, '') || 'barang'

/** Address of an item: its name for people, its SKU for us. Signs that an address cannot hold are written `%xx`. */
export const itemPath = (name: string, sku: string): string => `${slugOf(name)}/${encodeURIComponent(sku)}`
