import type { Tx } from '#platform/postgres/index.ts'

const TAKE = `
  insert into distribution.counter (kind, next) values ($1, $2)
  on conflict (kind) do update set next = distribution.counter.next + $2
  returning next - $2 as first`

/**
 * Takes the next `count` numbers of a kind, counted from 0, and gives the first. They are taken within the caller's
 * transaction: when it fails they are given back, so no number is ever missing. Takers of one kind wait for each other;
 * taking none is the lock alone.
 */
export const takeNumbers = async (tx: Tx, kind: string, count: number): Promise<number> =>
  (await tx.one<{ first: number }>(TAKE, [kind, count]))!.first

const LETTERS = { transfer: 'TR', wave: 'GB', list: 'AMB', trip: 'TRIP', shipment: 'SJ' } as const

/** `TR-000042`: how people call the n-th of a kind, counted from 0. */
export const numberText = (kind: keyof typeof LETTERS, n: number): string =>
  `${LETTERS[kind]}-${String(n + 1).padStart(6, '0')}`
