import { columns, type Tx } from '#platform/postgres/index.ts'
import { findExceptions, instrumentOf, MOST_REPRESENTMENTS } from '../../rules/index.ts'
import { listedUntil } from '../warkat/listed-until.ts'
import { fieldsDigest, NO_STEP, stepDigest } from './digests.ts'
import type { NewCheckBatch } from './new-check.ts'

const WISH = `
  with wish as (
    select w.*, row_number() over (partition by w.instrument order by w.n) as rank
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
      $9::text[], $10::bigint[], $11::date[], $12::date[], $13::text[], $14::jsonb[], $15::text[],
      $19::date[])
      as w (id, n, kind, line, routing, account, serial, amount, words, encoded, issue, effective, instrument, odd,
        sequence, listed_until))`

const COLUMNS = `id, batch, n, kind, line, routing, account, serial, amount, words, encoded, issue, effective, instrument,
  sequence, listed_until, state, live, exceptions, duplicate_of, represents, returns, steps, head`

const SAID =
  'w.id, $16::uuid, w.n, w.kind, w.line, w.routing, w.account, w.serial, w.amount, w.words, w.encoded, w.issue, w.effective, w.instrument, w.sequence, w.listed_until'

const ODD = 'array(select jsonb_array_elements_text(w.odd))'

const HEAD = stepDigest({
  ...{ previous: NO_STEP, item: 'w.id', n: '1', what: "'captured'", at: '$17', who: '$18', why: "''", deed: '$16' },
  fields: fieldsDigest('w'),
})

/** Those that stand for their instruments; in the order of instruments, so that two batches never wait crosswise. */
const INSERT_LIVE = `${WISH}
  insert into checks.item (${COLUMNS})
  select ${SAID}, 'captured', w.instrument is not null,
    ${ODD} || case when b.returns > ${MOST_REPRESENTMENTS} then array['presented-too-often'] else '{}' end,
    null, b.id, coalesce(b.returns, 0), 1, ${HEAD}
  from wish w
  left join lateral (
    select o.id, o.returns from checks.item o where o.instrument = w.instrument and not o.live and o.state = 'returned'
    order by o.returns desc, o.id desc limit 1) b on true
  where w.instrument is null or w.rank = 1
  order by w.instrument, w.n
  on conflict (instrument) where live do nothing`

const INSERT_DUPLICATES = `${WISH}
  insert into checks.item (${COLUMNS})
  select ${SAID}, 'captured', false, ${ODD} || array['duplicate'], o.id, null, 0, 1, ${HEAD}
  from wish w left join checks.item o on o.instrument = w.instrument and o.live
  where not exists (select from checks.item i where i.id = w.id and i.batch = $16)
  order by w.n`

const STEPS = `
  insert into checks.step (item, n, what, at, who, why, deed, fields, previous, digest)
  select i.id, 1, 'captured', $2, $3, '', $1, ${fieldsDigest('i')}, ${NO_STEP}, i.head
  from checks.item i where i.batch = $1 order by i.n`

/** Writes the cheques of a new batch and their first steps: three statements, four where it holds warkat. Throws `item_pk` for a taken id. */
export const insertItems = async (tx: Tx, who: string, now: Date, batch: NewCheckBatch): Promise<null> => {
  const { country, currency } = batch
  const until = await listedUntil(tx, batch, batch.items)
  const listed = batch.items.map(it => until(it))
  const rows = columns(
    batch.items.map((it, n) => ({ ...it, n })),
    it => it.id,
    it => it.n,
    it => it.kind,
    it => it.line,
    it => it.routing,
    it => it.account,
    it => it.serial,
    it => it.amount,
    it => it.words,
    it => it.encoded,
    it => it.issue,
    it => it.effective,
    it => instrumentOf(it, it.amount),
    it => JSON.stringify([...findExceptions({ ...it, country, currency }), ...(listed[it.n] ? ['drawer-listed'] : [])]),
    it => it.sequence || null,
  )
  const values = [...rows, batch.id, now, who, listed]
  await tx.rows(INSERT_LIVE, values)
  await tx.rows(INSERT_DUPLICATES, values)
  await tx.rows(STEPS, [batch.id, now, who])
  return null
}
