import type { Tx } from '#platform/postgres/index.ts'
import type { Reaction } from './react.ts'

/** Whether something has been said that a reaction has not handled yet, or has failed on. One statement. */
export const isBehind = async (tx: Tx, { name, topics }: Pick<Reaction, 'name' | 'topics'>): Promise<boolean> => {
  const row = await tx.one<{ behind: boolean }>(
    `select exists (select 1 from relay.message m left join relay.reaction r on r.name = $1
                    where m.topic = any($2::text[]) and (r.name is null or (m.xid, m.id) > (r.xid, r.message)))
         or exists (select 1 from relay.failure f where f.reaction = $1 and f.settled_at is null) as behind`,
    [name, topics],
  )
  return row!.behind
}
