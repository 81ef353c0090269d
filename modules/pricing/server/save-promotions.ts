import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type ExclusiveGroup, faultOfPromotion, type Promotion } from '../rules/index.ts'
import { listExclusiveGroups } from './draft-price-book.ts'

export type KeptPromotion = { readonly promotion: Promotion; readonly active: boolean; readonly changedAt: Date }

/** Promotions of the working copy, those laid aside too, in the order in which they run. */
export const listPromotions = (tx: Tx): Promise<KeptPromotion[]> =>
  tx.rows<KeptPromotion>(
    `select content as promotion, active, changed_at as "changedAt" from pricing.promotion
     order by (content->>'priority')::int, id`,
  )

/** Puts a promotion into the working copy, or replaces the one with its id; laid aside when not `active`. */
export const savePromotion = async (
  tx: Tx,
  who: Who,
  now: Date,
  promotion: Promotion,
  active = true,
): Promise<Answer<KeptPromotion, 'promotion-not-sound'>> => {
  const groups = new Map((await listExclusiveGroups(tx)).map(group => [group.name, group]))
  const fault = faultOfPromotion(promotion, groups)
  if (fault) return refused('promotion-not-sound', `Promotion ${promotion.name.id}: ${fault}`)
  await tx.rows(
    `insert into pricing.promotion (id, content, active, changed_at, changed_by) values ($1, $2, $3, $4, $5)
     on conflict on constraint promotion_pk do update set content = excluded.content, active = excluded.active,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [promotion.id, JSON.stringify(promotion), active, now, who.id],
  )
  return done({ promotion, active, changedAt: now })
}

/**
 * Puts the exclusive groups of the working copy in place of those that were there. Refused when a kept promotion would
 * lose its group, or could not be in it.
 */
export const saveExclusiveGroups = async (
  tx: Tx,
  groups: readonly ExclusiveGroup[],
): Promise<Answer<ExclusiveGroup[], 'group-twice' | 'promotion-not-sound'>> => {
  const byName = new Map(groups.map(group => [group.name, group]))
  if (byName.size < groups.length) return refused('group-twice', 'Two of the groups have one name; keep one.')
  for (const { promotion } of await listPromotions(tx)) {
    const fault = faultOfPromotion(promotion, byName)
    if (fault) return refused('promotion-not-sound', `Promotion ${promotion.name.id}: ${fault}`)
  }
  await tx.rows('delete from pricing.exclusive_group')
  await tx.rows(
    `insert into pricing.exclusive_group (name, priority, choose)
     select * from unnest($1::text[], $2::int[], $3::text[])`,
    [groups.map(group => group.name), groups.map(group => group.priority), groups.map(group => group.choose)],
  )
  return done(await listExclusiveGroups(tx))
}
