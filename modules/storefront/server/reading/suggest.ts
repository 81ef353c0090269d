import type { Tx } from '#platform/postgres/index.ts'
import type { Names } from '../../contract/index.ts'
import { searchWords } from '../../rules/index.ts'
import { correctWords } from './correct-words.ts'
import { SHOWN_BY } from './shown-by.ts'

const SUGGEST = `
  select l.sku, l.name, l.name_en as "nameEn", ${SHOWN_BY} as picture
  from storefront.listing l join catalog.v_item i on i.id = l.item
  where l.words @@ to_tsquery('simple', $1)
  order by ts_rank('{0.05,0.2,0.4,1}', l.words, to_tsquery('simple', $1)) * (2 + ln(1 + l.sold)) desc, l.name limit 7`

type Row = { sku: string; name: string; nameEn: string | null; picture: string | null }

const queryOf = (words: readonly string[]) => words.map(word => `${word}:*`).join(' & ')

/** Goods that begin like what has been typed so far, for under the search field; mistyped words are seen through. */
export const suggest = async (
  tx: Tx,
  text: string,
): Promise<{ sku: string; name: Names; picture: string | null }[]> => {
  const words = searchWords(text)
  if (words.join('').length < 2) return []
  const rows = await tx.rows<Row>(SUGGEST, [queryOf(words)])
  const meant = rows.length === 0 ? await correctWords(tx, words) : null
  const all = meant ? await tx.rows<Row>(SUGGEST, [queryOf(meant)]) : rows
  return all.map(({ sku, name, nameEn, picture }) => ({ sku, name: { id: name, en: nameEn }, picture }))
}
