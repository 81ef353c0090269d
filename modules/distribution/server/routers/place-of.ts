import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** From which place transfers leave, each once; for the edge to ask who may. */
export const senders = async (tx: Tx, transfers: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows<{ place: string }>(
    'select distinct from_place as place from distribution.transfer where id = any($1::uuid[])',
    [transfers],
  )
  return rows.map(row => row.place)
}

/** From which place a transfer leaves. */
export const senderOf = async (tx: Tx, transfer: string): Promise<Answer<string, 'transfer-unknown'>> => {
  const [place] = await senders(tx, [transfer])
  return place ? done(place) : refused('transfer-unknown', `There is no transfer ${transfer}.`)
}
