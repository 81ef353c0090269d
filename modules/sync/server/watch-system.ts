import type { Tx } from '#platform/postgres/index.ts'
import type { DeadLetter, OddFactView, TillState } from '../contract/watch.ts'

type Dated<T, Key extends keyof T> = Omit<T, Key> & { [K in Key]: Date }

/** Messages that reactions have given up on, newest first; at most 200. */
export const deadLetters = async (tx: Tx): Promise<DeadLetter[]> => {
  const rows = await tx.rows<Dated<DeadLetter, 'at' | 'deadAt'>>(
    `select reaction, message, topic, key, payload, at, tries, error, dead_at as "deadAt" from relay.v_dead_letter
     order by dead_at desc limit 200`,
  )
  return rows.map(row => ({ ...row, at: row.at.toISOString(), deadAt: row.deadAt.toISOString() }))
}

/** What tills sent that could not be taken in and nobody has settled, oldest first; at most 200. */
export const oddFacts = async (tx: Tx): Promise<OddFactView[]> => {
  const rows = await tx.rows<Dated<OddFactView, 'receivedAt'>>(
    `select id, register, reason, says, body, received_at as "receivedAt" from sync.v_odd_fact
     where settled_at is null order by received_at limit 200`,
  )
  return rows.map(row => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
}

/** Every active register, with where its chain stands and when it was last heard of. */
export const tillStates = async (tx: Tx): Promise<TillState[]> => {
  const rows = await tx.rows<Omit<TillState, 'at'> & { at: Date | null }>(
    `select r.id as register, r.code, r.place_name as place, coalesce(h.seq, 0) as seq, coalesce(h.number, 0) as number, h.at
     from company.v_register r left join sync.v_head h on h.register = r.id where r.active and r.kind <> 'handheld' order by r.code`,
  )
  return rows.map(row => ({ ...row, at: row.at?.toISOString() ?? null }))
}
