import { openTasks } from '#modules/flow/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { keepQris, type QrisKept, type QrisTold, type QrisVerdict } from '../rules/index.ts'

export type QrisAnswer = {
  readonly id: string
  readonly answer: QrisVerdict['answer']
  /** As the server holds it. */
  readonly state: QrisTold['state']
  readonly seen: string | null
}

/** Tills of one place take turns, so that two of them cannot confirm by one reference. */
const LOCK = `
  select pg_advisory_xact_lock(hashtextextended('qris ' || place, 0))
  from (select distinct place from unnest($1::text[]) as t (place) order by place) as places`

const KNOWN = `
  select id, place, subject, amount, state, seen from payments.qris_attempt
  where id = any($1::uuid[])
     or (state = 'confirmed' and (place, seen) in (select * from unnest($2::uuid[], $3::text[])))`

const UPSERT = `
  insert into payments.qris_attempt
    (id, place, register, subject, kind, amount, payload, state, seen, started_at, started_by, ended_at, ended_by)
  select t.id, t.place, t.register, t.subject, 'dynamic', t.amount, t.payload, t.state, t.seen, t.started, t.who,
         case when t.state <> 'awaiting' then coalesce(t.ended, $12) end, case when t.state <> 'awaiting' then t.who end
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[],
              $9::timestamptz[], $10::timestamptz[], $11::text[])
       as t (id, place, register, subject, amount, payload, state, seen, started, ended, who)
  order by t.id
  on conflict (id) do update set state = excluded.state, seen = excluded.seen, ended_at = excluded.ended_at,
    ended_by = excluded.ended_by
  where payments.qris_attempt.state = 'awaiting'`

type Judged = { readonly told: QrisTold; readonly kept: QrisKept | undefined; readonly verdict: QrisVerdict }

const judgeAll = (told: readonly QrisTold[], rows: readonly QrisKept[]): Judged[] => {
  const byId = new Map(rows.map(row => [row.id, row]))
  const used = new Map(rows.filter(row => row.state === 'confirmed').map(row => [`${row.place} ${row.seen}`, row.id]))
  return told.map(it => {
    const key = `${it.place} ${it.seen}`
    const kept = byId.get(it.id)
    const verdict = keepQris(it, kept, used.has(key) && used.get(key) !== it.id)
    if (verdict.write?.state === 'confirmed' && verdict.write.seen === it.seen) used.set(key, it.id)
    return { told: it, kept, verdict }
  })
}

const write = (tx: Tx, now: Date, judged: readonly Judged[]) => {
  const rows = judged.filter(it => it.verdict.write)
  return rows.length === 0
    ? undefined
    : tx.rows(UPSERT, [
        ...columns(
          rows,
          it => it.told.id,
          it => it.told.place,
          it => it.told.register,
          it => it.told.subject,
          it => it.told.amount,
          it => it.told.payload,
          it => it.verdict.write!.state,
          it => it.verdict.write!.seen,
          it => it.told.startedAt,
          it => it.told.endedAt,
          it => it.told.by,
        ),
        now,
      ])
}

const tell = (tx: Tx, judged: readonly Judged[]) =>
  announce(
    tx,
    judged.flatMap(({ told, kept, verdict }) => {
      const state = verdict.write?.state
      if (!state || state === kept?.state) return []
      const { id, subject, place, amount } = told
      const topic = state === 'awaiting' ? 'payments.qris-started' : `payments.qris-${state}`
      return [{ topic, key: subject, payload: { attempt: id, subject, place, amount } }]
    }),
  )

/**
 * Takes in what tills say of their QRIS payments, begun and ended with or without a network, any number in a constant
 * number of statements: at most five. Nothing a person said is undone; what contradicts it, where money moved, is a task.
 */
export const keepQrisAttempts = async (
  tx: Tx,
  who: Who,
  now: Date,
  sent: readonly QrisTold[],
  newId: () => string,
): Promise<QrisAnswer[]> => {
  const told = [...new Map(sent.map(it => [it.id, it])).values()]
  await tx.rows(LOCK, [told.map(it => it.place)])
  const confirming = told.filter(it => it.state === 'confirmed')
  const rows = await tx.rows<QrisKept>(KNOWN, [
    told.map(it => it.id),
    ...[confirming.map(it => it.place), confirming.map(it => it.seen)],
  ])
  const judged = judgeAll(told, rows)
  await write(tx, now, judged)
  const odd = judged.flatMap(({ told: it, kept, verdict }) =>
    verdict.task
      ? [
          {
            ...{ id: newId(), kind: verdict.task, subject: it.id, place: it.place },
            detail: {
              register: it.register,
              sale: it.subject,
              amount: it.amount,
              ref: it.seen,
              kept: kept?.state ?? null,
            },
          },
        ]
      : [],
  )
  await openTasks(tx, who.id, now, odd)
  await tell(tx, judged)
  return judged.map(({ told: it, kept, verdict }) => ({
    ...{ id: it.id, answer: verdict.answer },
    ...(verdict.write ?? { state: kept?.state ?? it.state, seen: kept?.seen ?? null }),
  }))
}
