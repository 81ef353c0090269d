import { FIRST_DIGEST } from '#modules/sales/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { AnyFact } from './read-facts.ts'

export type Head = { register: string; seq: number; number: number; digest: string }

export type ChainFinding = { kind: 'chain-gap' | 'chain-broken'; says: string[] }

const START = { seq: 0, number: 0, digest: FIRST_DIGEST }

/**
 * Locks the heads in one order, those of registers that have none yet too: were they left out, two processes that meet
 * a new register at the same moment could each hold what the other waits for.
 */
const LOCK = `
  insert into sync.head as h (register, seq, number, digest, at)
  select register, 0, 0, $2, $3 from unnest($1::uuid[]) as t (register) order by 1
  on conflict (register) do update set register = excluded.register
  returning register, seq, number, digest`

const MOVE = `
  update sync.head h set seq = t.seq, number = t.number, digest = t.digest, at = $5
  from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[]) as t (register, seq, number, digest)
  where h.register = t.register and h.seq < t.seq`

const numberOf = (fact: AnyFact) => ('number' in fact ? fact.number : 0)

const judge = (head: Omit<Head, 'register'>, fact: AnyFact): ChainFinding | undefined => {
  if (fact.seq > head.seq + 1)
    return { kind: 'chain-gap', says: [`fact ${fact.seq} came after ${head.seq}: what lies between has not arrived`] }
  if (fact.seq === head.seq + 1 && fact.previous !== head.digest)
    return {
      kind: 'chain-broken',
      says: [`fact ${fact.seq} follows ${fact.previous}, but fact ${head.seq} is ${head.digest}`],
    }
  // Looked at only when the fact turns out to be new: a repeated one is known by its id.
  if (fact.seq <= head.seq)
    return { kind: 'chain-broken', says: [`fact ${fact.seq} came when the chain already stood at ${head.seq}`] }
  return undefined
}

/** A request that the network doubled, or a till repeated, may share a transaction with its first copy. */
const firstsOf = (facts: readonly AnyFact[]): AnyFact[] => {
  const firsts = new Map(facts.toReversed().map(f => [f.id, f]))
  return facts.filter(f => firsts.get(f.id) === f)
}

/**
 * Follows each register's chain over the facts in the order given, moves its head forward, and gives what is odd by the
 * fact's id. Two statements, with the heads locked in one order.
 */
export const followChain = async (tx: Tx, now: Date, facts: readonly AnyFact[]): Promise<Map<string, ChainFinding>> => {
  const registers = [...new Set(facts.map(f => f.register))].sort()
  const rows = await tx.rows<Head>(LOCK, [registers, FIRST_DIGEST, now])
  const heads = new Map<string, Omit<Head, 'register'>>(rows.map(({ register, ...head }) => [register, head]))
  const findings = new Map<string, ChainFinding>()
  for (const fact of firstsOf(facts)) {
    const head = heads.get(fact.register)!
    const finding = judge(head, fact)
    if (finding) findings.set(fact.id, finding)
    if (fact.seq > head.seq)
      heads.set(fact.register, { seq: fact.seq, number: Math.max(head.number, numberOf(fact)), digest: fact.digest })
  }
  const after = registers.map(register => ({ register, ...heads.get(register)! }))
  await tx.rows(MOVE, [
    after.map(h => h.register),
    after.map(h => h.seq),
    after.map(h => h.number),
    after.map(h => h.digest),
    now,
  ])
  return findings
}

/** Where a register's chain stands on the server; a reinstalled till goes on from here. */
export const headOf = async (tx: Tx, register: string): Promise<Omit<Head, 'register'>> =>
  (await tx.one<Omit<Head, 'register'>>('select seq, number, digest from sync.head where register = $1', [register])) ??
  START
