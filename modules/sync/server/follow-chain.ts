import { FIRST_DIGEST } from '#modules/sales/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { AnyFact } from './read-facts.ts'

export type Head = { register: string; seq: number; number: number; digest: string }

export type ChainFinding = { kind: 'chain-gap' | 'chain-broken'; says: string[] }

const START = { seq: 0, number: 0, digest: FIRST_DIGEST }

const HEADS =
  'select register, seq, number, digest from sync.head where register = any($1::uuid[]) order by register for update'

const UPSERT = `
  insert into sync.head as h (register, seq, number, digest, at)
  select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], array_fill($5::timestamptz, array[cardinality($1)]))
  order by 1
  on conflict (register) do update set seq = excluded.seq, number = excluded.number, digest = excluded.digest, at = excluded.at
    where h.seq < excluded.seq`

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

/**
 * Follows each register's chain over the facts in the order given, moves its head forward, and gives what is odd by the
 * fact's id. Two statements, with the heads locked in one order.
 */
export const followChain = async (tx: Tx, now: Date, facts: readonly AnyFact[]): Promise<Map<string, ChainFinding>> => {
  const registers = [...new Set(facts.map(f => f.register))].sort()
  const rows = await tx.rows<Head>(HEADS, [registers])
  const heads = new Map(registers.map(r => [r, { ...START, ...rows.find(row => row.register === r) }]))
  const findings = new Map<string, ChainFinding>()
  for (const fact of facts) {
    const head = heads.get(fact.register)!
    const finding = judge(head, fact)
    if (finding) findings.set(fact.id, finding)
    if (fact.seq > head.seq)
      heads.set(fact.register, { seq: fact.seq, number: Math.max(head.number, numberOf(fact)), digest: fact.digest })
  }
  const after = registers.map(register => ({ register, ...heads.get(register)! }))
  await tx.rows(UPSERT, [
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
