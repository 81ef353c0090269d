import { timingSafeEqual } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { codeOfProof } from './ask-proof.ts'

/** Counts the try before the code is looked at: each proof has five. */
const TRY = `
  update notify.proof set tries = tries + 1
  where id = $1 and person = $2 and proven_at is null and tries < 5 and expires_at > $3
  returning address`

const KNOWN = 'select address, proven_at is not null as proven from notify.proof where id = $1 and person = $2'
const PROVEN = 'update notify.proof set proven_at = $2 where id = $1'

export type ProveRefusal = 'proof-wrong' | 'proof-over'

/** The code that came to an address shows that it is the person's own; from then on news may go there. */
export const proveAddress = async (
  tx: Tx,
  who: Who,
  now: Date,
  secret: string,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<Answer<{ readonly address: string }, ProveRefusal>> => {
  const tried = await tx.one<{ address: string }>(TRY, [id, who.id, now])
  if (!tried) {
    const known = await tx.one<{ address: string; proven: boolean }>(KNOWN, [id, who.id])
    if (known?.proven) return done({ address: known.address })
    return refused('proof-over', 'This code is over, or was tried five times; ask for another.')
  }
  const [said, meant] = [Buffer.from(code), Buffer.from(codeOfProof(secret, id))]
  if (said.length !== meant.length || !timingSafeEqual(said, meant))
    return refused('proof-wrong', 'This is not the code that was sent.')
  await tx.rows(PROVEN, [id, now])
  await audit(tx, who, now, 'reach.proven', `user:${who.id}`, { address: tried.address })
  return done({ address: tried.address })
}

const MINE = 'select distinct address from notify.proof where person = $1 and proven_at is not null order by address'

/** The addresses that a person has shown to be theirs. */
export const provenOf = async (tx: Tx, person: string): Promise<string[]> =>
  (await tx.rows<{ address: string }>(MINE, [person])).map(it => it.address)
