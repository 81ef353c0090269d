import { columns, type Tx } from '#platform/postgres/index.ts'

export type TaskWish = {
  /** UUIDv7. */
  readonly id: string
  /** What kind of work, for example `price-variance`; screens have words for each. */
  readonly kind: string
  readonly subject: string
  readonly place: string | null
  readonly detail: object
}

/** Opens tasks; one that is open already for the same kind and subject is left as it is. One statement for any number. */
export const openTasks = (tx: Tx, who: string, now: Date, wishes: readonly TaskWish[]): Promise<{ id: string }[]> =>
  wishes.length === 0
    ? Promise.resolve([])
    : tx.rows(
        `insert into flow.task (id, kind, subject, place, detail, opened_at, opened_by)
         select t.id, t.kind, t.subject, t.place, t.detail, $6, $7
         from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[]) as t (id, kind, subject, place, detail)
         order by t.kind, t.subject
         on conflict do nothing returning id`,
        [
          ...columns(
            wishes,
            w => w.id,
            w => w.kind,
            w => w.subject,
            w => w.place,
            w => JSON.stringify(w.detail),
          ),
          now,
          who,
        ],
      )
