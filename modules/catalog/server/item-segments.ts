import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ItemChanges, ItemSegment, ItemSegments, SegmentHead, TillItem } from '../contract/index.ts'

/** Items in a segment. Ids are in order of time, so new items change the last segment only. */
export const SEGMENT_SIZE = 5000

/** Raised when a till item changes its form, so that every till fetches everything anew. */
const FORM = 'till-item 1'

const ROWS = `
  select i.id, i.sku, i.name, i.name_en as "nameEn", i.receipt_name as "receiptName", c.code as category,
         i.base_unit as unit, i.tax_class as "taxClass", greatest(i.age_limit, d.age) as age, i.weighed, i.batch_tracked as lot,
         i.expiry_tracked as expiry, i.serial_tracked as serial, i.alarm_tagged or coalesce(d.alarm, false) as alarm,
         not i.not_returnable as returnable, i.active, i.revision, coalesce(b.barcodes, '[]') as barcodes
  from picked i
  left join catalog.category c on c.id = i.category
  left join (
    select v.id, max(a.age_limit) as age, bool_or(a.alarm_tagged) as alarm
    from catalog.v_category v join catalog.category a on a.id = any(v.above) group by v.id) d on d.id = i.category
  left join (
    select b.item, jsonb_agg(jsonb_build_object('code', b.key, 'qty', coalesce(u.qty, 1000)) order by b.key) as barcodes
    from catalog.barcode b
    join picked p on p.id = b.item
    left join catalog.item_unit u on u.item = b.item and u.unit = b.unit
    group by b.item) b on b.item = i.id`

const REVISION = `
  select greatest(0, (select max(revision) from catalog.item), (select max(revision) from catalog.item_gone)) as revision`

// A segment's hash is over ids and revisions: an item cannot change without a new revision.
const HEADS = `
  with numbered as (
    select id, revision, ((row_number() over (order by id) - 1) / $1)::int as n from catalog.item)
  select n, count(*)::int as items,
         encode(sha256(convert_to($2 || string_agg(id || ':' || revision, ',' order by id), 'UTF8')), 'hex') as hash
  from numbered group by n order by n`

// The same over one segment alone, so that filling a till reads each item once.
const HEAD = `
  select encode(sha256(convert_to($3 || string_agg(id || ':' || revision, ',' order by id), 'UTF8')), 'hex') as hash
  from (select id, revision from catalog.item order by id limit $1 offset $2) s`

const revisionNow = async (tx: Tx) => (await tx.one<{ revision: number }>(REVISION))!.revision

/**
 * What a till compares with what it keeps: all items, inactive ones too, in segments of 5,000 by id, each with a hash,
 * and the revision from which changes go on. Two statements; the revision is read first, so that what is saved in
 * between comes a second time rather than never.
 */
export const itemSegments = async (tx: Tx): Promise<ItemSegments> => {
  const revision = await revisionNow(tx)
  return { revision, segments: await tx.rows<SegmentHead>(HEADS, [SEGMENT_SIZE, FORM]) }
}

/** The items of one segment, when it still has the hash that was asked for; else the till asks for the list again. */
export const itemSegment = async (tx: Tx, n: number, hash: string): Promise<Answer<ItemSegment, 'segment-changed'>> => {
  const range = [SEGMENT_SIZE, n * SEGMENT_SIZE]
  const head = await tx.one<{ hash: string | null }>(HEAD, [...range, FORM])
  if (head?.hash !== hash)
    return refused(
      'segment-changed',
      `Segment ${n} is not ${hash.slice(0, 8)}… any more; ask for the list of segments.`,
    )
  const items = await tx.rows<TillItem>(
    `with picked as (select * from catalog.item order by id limit $1 offset $2) ${ROWS} order by i.id`,
    range,
  )
  return done({ n, hash, items })
}

type Step = { revision: number | null; steps: number }

const STEP = `
  select max(revision) as revision, count(*)::int as steps from (
    (select revision from catalog.item where revision > $1 order by revision limit $2)
    union all
    (select revision from catalog.item_gone where revision > $1 order by revision limit $2)
    order by revision limit $2) s`

/**
 * Items changed after revision `since` and ids of those gone, at most `limit` of both together, oldest change first.
 * Ask again from the given revision while `more`. Three statements.
 */
export const itemChanges = async (tx: Tx, since: number, limit: number = SEGMENT_SIZE): Promise<ItemChanges> => {
  const step = (await tx.one<Step>(STEP, [since, limit]))!
  const revision = step.revision ?? since
  if (step.steps === 0) return { revision, items: [], gone: [], more: false }
  const items = await tx.rows<TillItem>(
    `with picked as (select * from catalog.item where revision > $1 and revision <= $2) ${ROWS} order by i.revision`,
    [since, revision],
  )
  const gone = await tx.rows<{ id: string }>(
    `select g.id from catalog.item_gone g where g.revision > $1 and g.revision <= $2
       and not exists (select from catalog.item i where i.id = g.id) order by g.revision`,
    [since, revision],
  )
  return { revision, items, gone: gone.map(g => g.id), more: step.steps === limit }
}
