import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import type { Policy, Terms, TermsDraft } from '../../contract/index.ts'

type Refusal = 'terms-of-nothing' | 'room-of-a-place' | 'supplier-unknown' | 'place-unknown' | 'item-unknown'

const UNKNOWN: Readonly<Record<string, Refusal>> = {
  terms_of_supplier: 'supplier-unknown',
  terms_of_place: 'place-unknown',
  terms_of_item: 'item-unknown',
}

/** The terms of a place, an item, or both, with names; without either the hundred changed last. One statement. */
export const listTerms = (tx: Tx, place?: string, item?: string): Promise<Terms[]> =>
  tx.rows(
    `select t.id, t.place, t.item, t.source, t.supplier, t.lead_days as "leadDays", t.lead_spread_days as "leadSpreadDays",
            t.pack, t.least, t.most, t.review_days as "reviewDays", t.service, t.cross_dock as "crossDock", t.room_grams as "roomGrams",
            p.code as "placeCode", i.name as "itemName", i.sku, s.name as "supplierName", t.changed_by as "changedBy"
     from replenishment.terms t left join company.v_place p on p.id = t.place left join catalog.v_item i on i.id = t.item
     left join party.v_party s on s.id = t.supplier
     where ($1::uuid is null or t.place = $1) and ($2::uuid is null or t.item = $2)
     order by t.changed_at desc limit 100`,
    [place ?? null, item ?? null],
  )

const SAVE = `
  insert into replenishment.terms (id, place, item, source, supplier, lead_days, lead_spread_days, pack, least, most,
    review_days, service, cross_dock, changed_at, changed_by, room_grams)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  on conflict on constraint terms_once do update set source = excluded.source, supplier = excluded.supplier,
    lead_days = excluded.lead_days, lead_spread_days = excluded.lead_spread_days, pack = excluded.pack,
    least = excluded.least, most = excluded.most, review_days = excluded.review_days, service = excluded.service,
    cross_dock = excluded.cross_dock, room_grams = excluded.room_grams, changed_at = excluded.changed_at, changed_by = excluded.changed_by`

/** Writes what an item has at a place; what was said of the same two before is replaced. */
export const saveTerms = async (
  tx: Tx,
  who: Who,
  now: Date,
  draft: TermsDraft,
): Promise<Answer<{ saved: true }, Refusal>> => {
  if (draft.place === null && draft.item === null)
    return refused('terms-of-nothing', 'Name a place, an item, or both; what holds for all is the policy.')
  if ((draft.roomGrams ?? null) !== null && (draft.place === null || draft.item !== null))
    return refused(
      'room-of-a-place',
      'How much a delivery may weigh is said of a place, not of an item; leave the item out.',
    )
  await tx.rows('savepoint terms')
  try {
    await tx.rows(SAVE, [
      ...[newId(), draft.place, draft.item, draft.source, draft.supplier, draft.leadDays, draft.leadSpreadDays],
      ...[draft.pack, draft.least, draft.most, draft.reviewDays, draft.service, draft.crossDock, now, who.name],
      draft.roomGrams ?? null,
    ])
    return done({ saved: true })
  } catch (error) {
    const word = UNKNOWN[brokenConstraint(error) ?? '']
    if (!word) throw error
    await tx.rows('rollback to savepoint terms')
    return refused(word, `The ${word.split('-')[0]} that the terms name is not known.`)
  }
}

/** Takes terms away; the wider ones hold again. */
export const removeTerms = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.rows('delete from replenishment.terms where id = $1 returning 1', [id])).length > 0

/** The company's policy and its classes of service. */
export const readSettings = async (tx: Tx) => ({
  policy: (await tx.one<Policy>(
    `select holding_permille as "holdingPermille", line_cost as "lineCost", margin_permille as "marginPermille",
            lead_days as "leadDays", lead_spread_days as "leadSpreadDays", review_days as "reviewDays"
     from replenishment.policy`,
  ))!,
  services: await tx.rows<{ code: string; nameId: string; nameEn: string; fillPermille: number }>(
    `select code, name_id as "nameId", name_en as "nameEn", fill_permille as "fillPermille"
     from replenishment.service_class order by fill_permille desc`,
  ),
})

/** Writes the company's policy. */
export const savePolicy = (tx: Tx, who: Who, now: Date, it: Policy) =>
  tx.rows(
    `update replenishment.policy set holding_permille = $1, line_cost = $2, margin_permille = $3, lead_days = $4,
       lead_spread_days = $5, review_days = $6, changed_at = $7, changed_by = $8`,
    [
      ...[it.holdingPermille, it.lineCost, it.marginPermille, it.leadDays, it.leadSpreadDays, it.reviewDays],
      ...[now, who.name],
    ],
  )
