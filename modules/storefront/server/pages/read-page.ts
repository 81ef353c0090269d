import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ContentPage } from '../../contract/index.ts'

type Row = { slug: string; titleId: string; titleEn: string; bodyId: string; bodyEn: string; changedAt: Date }

const PAGE = `select slug, title_id as "titleId", title_en as "titleEn", body_id as "bodyId", body_en as "bodyEn",
    changed_at as "changedAt"
  from storefront.page where slug = $1 and published`

/** A published page of words. */
export const readPage = async (tx: Tx, slug: string): Promise<Answer<ContentPage, 'page-unknown'>> => {
  const row = await tx.one<Row>(PAGE, [slug])
  if (!row) return refused('page-unknown', `There is no page ${slug}.`)
  return done({
    slug: row.slug,
    title: { id: row.titleId, en: row.titleEn || null },
    body: { id: row.bodyId, en: row.bodyEn || null },
    changedAt: row.changedAt.toISOString(),
  })
}
