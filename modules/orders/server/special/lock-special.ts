import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type LockedSpecial = {
  id: string
  place: string
  channel: 'till' | 'desk' | 'phone'
  item: string | null
  described: string
  packs: number
  name: string
  phone: string
  email: string | null
  language: 'id' | 'en'
  note: string
  state: 'quoted' | 'ordered' | 'declined' | 'cancelled'
  chosen: string | null
  digest: string
}

const LOCK = `
  select id, place, channel, item, described, packs, name, phone, email, language, note, state, chosen, digest
  from orders.special where id = $1 for update`

/** A special order, held for this transaction. */
export const lockSpecial = async (tx: Tx, id: string): Promise<Answer<LockedSpecial, 'special-unknown'>> => {
  const found = await tx.one<LockedSpecial>(LOCK, [id])
  return found ? done(found) : refused('special-unknown', 'There is no such special order.')
}

export type LockedOption = {
  id: string
  source: 'place' | 'supplier'
  supplier: string | null
  due: Date
  wanted: string | null
  price: number
  deposit: number
  cost: number | null
}

export const optionOfSpecial = (tx: Tx, special: string, option: string) =>
  tx.one<LockedOption>(
    `select id, source, supplier, due, wanted, price, deposit, cost from orders.special_option where special = $1 and id = $2`,
    [special, option],
  )

/** Writes how a special order was answered. */
export const answerSpecial = (tx: Tx, now: Date, id: string, state: string, chosen: string | null) =>
  tx.rows('update orders.special set state = $2, chosen = $3, answered_at = $4 where id = $1', [id, state, chosen, now])
