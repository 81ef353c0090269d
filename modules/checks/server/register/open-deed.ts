import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type DeedWish = {
  readonly id: string
  readonly what: string
  readonly items: readonly string[]
  /** Whatever else was asked. */
  readonly asked: Parameters<typeof canonical>[0]
}

const INSERT = `
  insert into checks.deed (id, what, digest, items, at, who) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do nothing returning id`

const digestOf = ({ what, items, asked }: DeedWish) => sha256(canonical({ what, items: [...items], asked }))

const KNOWN = 'select digest from checks.deed where id = $1'

/**
 * Whether a deed was done already under its id: asked once its cheques are locked and before they are judged, so that
 * what is refused leaves its id free.
 */
export const peekDeed = async (tx: Tx, wish: DeedWish): Promise<Answer<'new' | 'exists', 'deed-differs'>> => {
  const known = await tx.one<{ digest: string }>(KNOWN, [wish.id])
  if (!known) return done('new')
  return known.digest === digestOf(wish)
    ? done('exists')
    : refused('deed-differs', `Something else was decided under the id ${wish.id}.`)
}

/** Takes the id of a deed, or says that it was done already. Two statements at most. */
export const openDeed = async (
  tx: Tx,
  who: string,
  now: Date,
  wish: DeedWish,
): Promise<Answer<'new' | 'exists', 'deed-differs'>> => {
  const { id, what, items } = wish
  const inserted = await tx.one(INSERT, [id, what, digestOf(wish), items.length, now, who])
  return inserted ? done('new') : peekDeed(tx, wish)
}
