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

/** Takes the id of a deed, or says that it was done already. Two statements at most. */
export const openDeed = async (
  tx: Tx,
  who: string,
  now: Date,
  { id, what, items, asked }: DeedWish,
): Promise<Answer<'new' | 'exists', 'deed-differs'>> => {
  const digest = sha256(canonical({ what, items: [...items], asked }))
  if (await tx.one(INSERT, [id, what, digest, items.length, now, who])) return done('new')
  const known = await tx.one<{ digest: string }>('select digest from checks.deed where id = $1', [id])
  return known?.digest === digest
    ? done('exists')
    : refused('deed-differs', `Something else was decided under the id ${id}.`)
}
