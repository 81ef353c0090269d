import type { Tx } from '#platform/postgres/index.ts'
import { type CardRow, copyOfCards, type ItemCards, setCard } from './item-cards.ts'
import type { PlanWish } from './plan-wish.ts'

type PlaceRow = CardRow & { all: boolean }

const AT = `
  select coalesce(n.n, -1) as n, true as active, 0 as price, t.pack, null as "unitPack", t.least, t.most, null as life,
         t.lead_days as lead, t.lead_spread_days as "leadSpread", t.review_days as review, t.service, t.source, t.supplier,
         t.cross_dock as "crossDock", t.item is null as all
  from replenishment.terms t left join replenishment.item_number n on n.item = t.item
  where t.place = $1 order by t.item nulls first`

/** What a row says, over what holds already: only the columns that say something. */
const overlay = (cards: ItemCards, n: number, row: PlaceRow, wish: PlanWish, suppliers: string[]): void => {
  const before = {
    ...{ pack: cards.pack[n]!, least: cards.least[n]!, most: cards.most[n]!, life: cards.life[n]! },
    ...{ lead: cards.lead[n]!, leadSpread: cards.leadSpread[n]!, review: cards.review[n]!, service: cards.service[n]! },
    ...{ source: cards.source[n]!, supplier: cards.supplier[n]!, crossDock: cards.crossDock[n]! },
  }
  setCard(cards, n, row, wish.policy, wish.services, suppliers)
  cards.life[n] = before.life
  if (row.pack === null) cards.pack[n] = before.pack
  if (row.least === null) cards.least[n] = before.least
  if (row.most === null) cards.most[n] = before.most
  if (row.lead === null) cards.lead[n] = before.lead
  if (row.leadSpread === null) cards.leadSpread[n] = before.leadSpread
  if (row.review === null) cards.review[n] = before.review
  if (row.service === null) cards.service[n] = before.service
  if (row.source === null) cards.source[n] = before.source
  if (row.supplier === null) cards.supplier[n] = before.supplier
  if (row.crossDock === null) cards.crossDock[n] = before.crossDock
}

/**
 * The cards as they hold at a place: its own terms over those of the item. A place's row without an item gives way where the
 * item itself says something. One statement; the cards are copied, for the caller changes them.
 */
export const cardsAt = async (tx: Tx, wish: PlanWish, place: string): Promise<ItemCards> => {
  const rows = await tx.rows<PlaceRow>(AT, [place])
  const cards = copyOfCards(wish.cards)
  const suppliers = wish.suppliers as string[]
  for (const row of rows) {
    if (!row.all) {
      if (row.n >= 0 && row.n < cards.count) overlay(cards, row.n, row, wish, suppliers)
      continue
    }
    const { lead, leadSpread, review } = wish.policy
    for (let n = 0; n < cards.count; n += 1) {
      if (row.lead !== null && cards.lead[n] === lead) cards.lead[n] = row.lead
      if (row.leadSpread !== null && cards.leadSpread[n] === leadSpread) cards.leadSpread[n] = row.leadSpread
      if (row.review !== null && cards.review[n] === review) cards.review[n] = row.review
    }
  }
  return cards
}
