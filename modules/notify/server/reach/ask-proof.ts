import { createHmac } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { addJob } from '#platform/jobs/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ReachWay } from '../../rules/index.ts'
import type { Offered } from '../notices/channels.ts'
import { type AddressRefusal, normalAddress } from './normal-address.ts'

/** The job that sends codes. */
export const CODE_JOB = 'send-codes'

/** The six digits of one proof: made from our secret, so that who reads the database cannot know them. */
export const codeOfProof = (secret: string, id: string): string =>
  String(createHmac('sha256', secret).update(`proof of address ${id}`).digest().readUInt32BE(0) % 1_000_000).padStart(
    6,
    '0',
  )

const GOOD_FOR_MS = 15 * 60_000
/** How many codes a person may ask for in an hour: each may cost money, and may ring a stranger's phone. */
const AN_HOUR = 6

const LATELY = `
  select count(*) filter (where asked_at > $2::timestamptz - interval '1 hour') as n,
         max(asked_at) > $2::timestamptz - interval '30 seconds' as now,
         count(*) filter (where id = $3) as same
  from notify.proof where person = $1`

const ASK = `
  insert into notify.proof (id, person, way, address, language, asked_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint proof_pk do nothing`

export type ProofAsked = {
  /** UUIDv7 made by the screen: the same again is the same code. */
  readonly id: string
  readonly way: ReachWay
  readonly address: string
  readonly language: 'id' | 'en'
}

export type AskProofRefusal = AddressRefusal | 'users-only' | 'proof-wait'

/** A person wants to show that an address is theirs: a code goes there, good for a quarter of an hour. */
export const askProof = async (
  tx: Tx,
  who: Who,
  now: Date,
  offered: Offered,
  { id, way, address: said, language }: ProofAsked,
): Promise<Answer<{ readonly address: string }, AskProofRefusal>> => {
  if (who.kind !== 'user') return refused('users-only', 'Only a person with an account can be reached.')
  const address = normalAddress(offered, way, said)
  if (!address.ok) return address
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('notify.proof ' || $1, 0))`, [who.id])
  const lately = (await tx.one<{ n: number; now: boolean | null; same: number }>(LATELY, [who.id, now, id]))!
  if (lately.same > 0) return done({ address: address.value })
  if (lately.now || lately.n >= AN_HOUR)
    return refused('proof-wait', lately.now ? 'A code was sent just now.' : `${AN_HOUR} codes an hour are enough.`)
  const ends = new Date(now.getTime() + GOOD_FOR_MS)
  await tx.rows(ASK, [id, who.id, way, address.value, language, now, ends])
  await addJob(tx, CODE_JOB, {}, { key: CODE_JOB })
  return done({ address: address.value })
}
