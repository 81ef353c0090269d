import { type NewCheck, registerBatch } from '#modules/checks/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { freshServer, percentile } from './embedded.ts'

const IN_BATCH = 2_000
const TIMED = 2_000
const NOW = new Date('2026-11-27T03:00:00.000Z')

const checkOf = (n: number): NewCheck => ({
  ...{ id: newId(), kind: 'check', line: `⑆021000021⑆ ${100_000 + (n % 9_973)}⑈ ${n}`, routing: '021000021' },
  ...{ account: String(100_000 + (n % 9_973)), serial: String(n), amount: 100 + (n % 1_000_000) },
  ...{ words: null, encoded: null, issue: null, effective: null },
})

const register = async (db: Database, items: readonly NewCheck[]): Promise<number> => {
  const batch = { channel: 'icl', name: 'bench', depositor: 'house', country: 'US', currency: 'USD' } as const
  const done = await transact(db, tx =>
    registerBatch(tx, 'bench', NOW, { id: newId(), ...batch, day: '2026-11-27', items }),
  )
  if (!done.ok) throw new Error(done.detail)
  return done.value.duplicates
}

/** Registers cheques one by one: every second one is known already. Gives what each took, in milliseconds. */
const oneByOne = async (db: Database, from: number, known: number): Promise<number[]> => {
  const took: number[] = []
  for (let n = 0; n < TIMED; n += 1) {
    const start = performance.now()
    const duplicates = await register(db, [checkOf(n % 2 === 0 ? from + n : (n * 7_919) % known)])
    took.push(performance.now() - start)
    if (duplicates !== n % 2) throw new Error(`cheque ${n}: ${duplicates} duplicates`)
  }
  return took
}

const said = (took: readonly number[]) =>
  `p50 ${percentile(took, 50).toFixed(2)} ms, p99 ${percentile(took, 99).toFixed(2)} ms`

/**
 * What registering a cheque with its search for duplicates takes in a register of few cheques and in one of a million.
 * `npm run bench -- checks-register [ITEMS]`.
 */
export default async function bench(args: string[] = []): Promise<{ name: string; lines: string[] }> {
  const items = Number(args[0] ?? 1_000_000)
  const { db, end } = await freshServer('checks_register')
  try {
    let next = 0
    const fill = async (until: number) => {
      for (; next < until; next += IN_BATCH)
        await register(
          db,
          Array.from({ length: IN_BATCH }, (_, n) => checkOf(next + n)),
        )
    }
    await fill(10_000)
    const few = await oneByOne(db, 1_000_000_000, next)
    const start = performance.now()
    await fill(items)
    const seconds = (performance.now() - start) / 1_000
    await db.pool.query('analyze checks.item')
    const many = await oneByOne(db, 2_000_000_000, next)
    const ratio = percentile(many, 99) / percentile(few, 99)
    return {
      name: `register cheques with their search for duplicates (${items})`,
      lines: [
        `p99 ${ratio.toFixed(2)} × that of a register of 10,000`,
        `10,000 cheques: ${said(few)}`,
        `${items} cheques: ${said(many)}`,
        `filled in batches of ${IN_BATCH}: ${Math.round((items - 10_000) / seconds)} cheques/s`,
      ],
    }
  } finally {
    await end()
  }
}

if (import.meta.main) for (const line of (await bench(process.argv.slice(2))).lines) console.log(line)
