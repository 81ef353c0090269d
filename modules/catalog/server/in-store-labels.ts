import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { InStoreLabel } from '../contract/index.ts'
import { checkPattern } from '../rules/index.ts'

/** The company's own label patterns, in the order in which they are tried. */
export const listInStorePatterns = (tx: Tx): Promise<InStoreLabel[]> =>
  tx.rows('select name, template, step from catalog.in_store_pattern order by position')

/** Replaces all label patterns by these, in this order; refused when one could not be read. */
export const saveInStorePatterns = async (
  tx: Tx,
  patterns: readonly InStoreLabel[],
): Promise<Answer<readonly InStoreLabel[], 'pattern-wrong'>> => {
  const wrong = patterns.map(checkPattern).find(w => w !== null)
  if (wrong) return refused('pattern-wrong', wrong)
  if (new Set(patterns.map(p => p.name)).size < patterns.length)
    return refused('pattern-wrong', 'Two patterns have one name; give each its own.')
  await tx.rows('delete from catalog.in_store_pattern')
  await tx.rows(
    `insert into catalog.in_store_pattern (name, template, step, position)
     select * from unnest($1::text[], $2::text[], $3::int[], $4::smallint[])`,
    [
      patterns.map(p => p.name),
      patterns.map(p => p.template),
      patterns.map(p => p.step),
      patterns.map((_, i) => i + 1),
    ],
  )
  return done(patterns)
}
