import type { Tx } from '#platform/postgres/index.ts'

/** What is known of an item wherever it stands; position n is its number. Shared between threads, so plain numbers. */
export type ItemCards = {
  readonly count: number
  readonly worth: Float64Array
  readonly margin: Float64Array
  readonly pack: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly life: Float64Array
  readonly lead: Float64Array
  readonly leadSpread: Float64Array
  readonly review: Uint8Array
  /** Position in the list of service classes. */
  readonly service: Uint8Array
  /** 0 not planned, 1 supplier, 2 centre. */
  readonly source: Uint8Array
  readonly supplier: Int32Array
  readonly crossDock: Uint8Array
}

export const SOURCES = ['none', 'supplier', 'centre'] as const

const COLUMNS = ['worth', 'margin', 'pack', 'least', 'most', 'life', 'lead', 'leadSpread'] as const
const BYTES = ['review', 'service', 'source', 'crossDock'] as const

/** Room for so many items, in memory that threads share. */
export const emptyCards = (count: number): ItemCards => ({
  count,
  ...(Object.fromEntries(COLUMNS.map(name => [name, new Float64Array(new SharedArrayBuffer(8 * count))])) as Record<
    (typeof COLUMNS)[number],
    Float64Array
  >),
  ...(Object.fromEntries(BYTES.map(name => [name, new Uint8Array(new SharedArrayBuffer(count))])) as Record<
    (typeof BYTES)[number],
    Uint8Array
  >),
  supplier: new Int32Array(new SharedArrayBuffer(4 * count)),
})

/** The same cards with columns of their own, for a place where some of it is otherwise. */
export const copyOfCards = (cards: ItemCards): ItemCards => ({
  ...cards,
  ...Object.fromEntries([...COLUMNS, ...BYTES, 'supplier' as const].map(name => [name, cards[name].slice()])),
})

/** Thousandths of a base unit as units, for statistics. */
export const unitsOf = (thousandths: number): number => thousandths / 1000

/** Units as thousandths, whole. */
export const thousandthsOf = (units: number): number => Math.round(units * 1000)

const CARDS = `
  select n.n, i.active, coalesce(w.worth, 0)::float8 as price,
         coalesce(g.price * 1000.0 / g.pack_qty, 0)::float8 as bought, t.pack, u.pack as "unitPack", t.least, t.most, i.shelf_life_days as life,
         t.lead_days as lead, t.lead_spread_days as "leadSpread", t.review_days as review, t.service, t.source,
         coalesce(t.supplier, g.supplier) as supplier, t.cross_dock as "crossDock"
  from replenishment.item_number n join catalog.v_item i on i.id = n.item
  left join replenishment.terms t on t.item = n.item and t.place is null
  left join lateral (select min(u.qty) as pack from catalog.v_item_unit u where u.item = n.item and u.qty > 1000) u on true
  left join lateral (
    select a.supplier, a.price, a.pack_qty from purchasing.v_agreement a
    where a.item = n.item and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to >= $1::date)
    order by a.price * 1.0 / a.pack_qty, a.supplier limit 1) g on true
  left join (
    select l.item, sum(l.net) * 1000 / sum(l.qty) as worth
    from sales.v_sale s join sales.v_line l on l.sale = s.id
    where s.day > $1::date - 14 and s.day <= $1::date and l.qty > 0
      and s.place in (select p.id from company.v_place p where p.active order by p.id limit 12)
    group by l.item) w on w.item = n.item`

export type CardRow = {
  n: number
  active: boolean
  price: number
  bought?: number
  pack: number | null
  unitPack: number | null
  least: number | null
  most: number | null
  life: number | null
  lead: number | null
  leadSpread: number | null
  review: number | null
  service: string | null
  source: string | null
  supplier: string | null
  crossDock: boolean | null
}

export type Policy = {
  holding: number
  line: number
  margin: number
  lead: number
  leadSpread: number
  review: number
  centre: string | null
}

/** The company's policy, in one statement. */
export const readPolicy = async (tx: Tx): Promise<Policy> =>
  (await tx.one<Policy>(
    `select holding_permille as holding, line_cost as line, margin_permille as margin, lead_days as lead,
            lead_spread_days as "leadSpread", review_days as review,
            coalesce(p.centre, (select c.id from company.v_place c where c.kind = 'distribution-centre' and c.active
                                order by c.code limit 1)) as centre
     from replenishment.policy p`,
  ))!

/** Everything known of items, in one statement, with the suppliers and classes they name by position. */
export const readCards = async (
  tx: Tx,
  day: string,
  policy: Policy,
  services: readonly string[],
): Promise<{ cards: ItemCards; suppliers: string[] }> => {
  const rows = await tx.rows<CardRow>(CARDS, [day])
  const cards = emptyCards(rows.reduce((most, row) => Math.max(most, row.n + 1), 0))
  const suppliers: string[] = []
  const prices = rows
    .map(row => row.price)
    .filter(price => price > 0)
    .sort((a, b) => a - b)
  const usual = prices[Math.floor(prices.length / 2)] ?? 10_000
  for (const row of rows) {
    const selling = row.price > 0 ? row.price : usual
    const earned = (selling * policy.margin) / 1000
    const bought = row.bought ?? 0
    cards.worth[row.n] = bought > 0 ? bought : selling - earned
    cards.margin[row.n] = bought > 0 && row.price > 0 ? Math.max(selling - bought, selling / 20) : earned
    setCard(cards, row.n, row, policy, services, suppliers)
    if (!row.active) cards.source[row.n] = 0
  }
  return { cards, suppliers }
}

/** Writes what a row says of an item; what it leaves open comes from the policy. */
export const setCard = (
  cards: ItemCards,
  n: number,
  row: CardRow,
  policy: Policy,
  services: readonly string[],
  suppliers: string[],
): void => {
  cards.pack[n] = unitsOf(row.pack ?? row.unitPack ?? 1000)
  cards.least[n] = unitsOf(row.least ?? 0)
  cards.most[n] = row.most === null ? Number.POSITIVE_INFINITY : unitsOf(row.most)
  cards.life[n] = row.life === null ? Number.POSITIVE_INFINITY : row.life / 7
  cards.lead[n] = row.lead ?? policy.lead
  cards.leadSpread[n] = row.leadSpread ?? policy.leadSpread
  cards.review[n] = row.review ?? policy.review
  cards.service[n] = Math.max(0, services.indexOf(row.service ?? 'usual'))
  const source = row.source ?? (policy.centre ? 'centre' : 'supplier')
  cards.source[n] = (SOURCES as readonly string[]).indexOf(source)
  cards.crossDock[n] = row.crossDock ? 1 : 0
  cards.supplier[n] = -1
  if (row.supplier === null) return
  const known = suppliers.indexOf(row.supplier)
  cards.supplier[n] = known >= 0 ? known : suppliers.push(row.supplier) - 1
}
