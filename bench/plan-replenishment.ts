import { dice as diceOf } from '#demo/dice.ts'
import { bytesOf, OUTLOOK_ROW, PART } from '#modules/replenishment/rules/index.ts'
import { closeWeek, runPlan } from '#modules/replenishment/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { copyIntoDatabase, type Database, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

const PLACES = `
  insert into company.place (id, code, name, kind)
  select gen_random_uuid(), 'S' || n, 'Shop ' || n, 'shop' from generate_series(1, $1::int) n
  union all select gen_random_uuid(), 'DC', 'Centre', 'distribution-centre'`
const ITEMS = `
  insert into catalog.item (id, sku, name, base_unit, tax_class, revision, created_at, changed_at, changed_by)
  select gen_random_uuid(), 'SKU' || n, 'Item ' || n, 'pcs', 'ppn', n, now(), now(), 'bench' from generate_series(1, $1::int) n`
const BALANCES = `
  insert into books.balance (account, unit, debits)
  select a.id, u.id, (1000 * floor(20 * (hashint8(a.id * 1000003 + u.id) & 1023) / 1024.0))::bigint
  from books.account a, books.unit u where a.chart = 'stock' order by a.id, u.id`

/** A company with goods of every item at every shop; most sell a few a week, some many, some none. */
const found = async (db: Database, shops: number, items: number) => {
  const run = (sql: string, values: unknown[] = []) => db.pool.query(sql, values)
  await run(PLACES, [shops])
  await run(ITEMS, [items])
  await run(`insert into catalog.item_unit (item, unit, qty) select id, 'box', 6000 from catalog.item`)
  await run('insert into replenishment.item_number (item) select id from catalog.item order by sku')
  await run(`insert into books.account (code, chart) select 'stock:' || id, 'stock' from company.place`)
  await run(
    `insert into books.unit (id, code) select row_number() over (order by id) + 1000, id::text from catalog.item`,
  )
  await run('alter table books.balance drop constraint balance_pkey')
  await run(BALANCES)
  await run('alter table books.balance add constraint balance_pkey primary key (account, unit)')
  await run(
    `update books.balance set debits = 50000000 where account = (select a.id from books.account a join company.place p on a.code = 'stock:' || p.id where p.kind = 'distribution-centre')`,
  )
  await fillShelves(db, items)
  await run('analyze')
}

const fillShelves = async (db: Database, items: number) => {
  const { rows } = await db.pool.query<{ id: string }>(`select id from company.place where kind = 'shop' order by id`)
  const dice = diceOf('plan')
  async function* texts() {
    for (const { id } of rows)
      for (let part = 0; part * PART <= items; part += 1) {
        const outlook = new Float32Array(PART * OUTLOOK_ROW)
        for (let slot = 0; slot < PART; slot += 1) {
          if (dice.chance(150)) continue
          outlook[2 * slot] = 0.02 + ((1 + dice.below(40)) * (1 + dice.below(40)) * (1 + dice.below(10))) / 4000
          outlook[2 * slot + 1] = 0.1 + dice.below(100) / 100
        }
        yield Buffer.from(`${id}\t${part}\t2968\t\\\\x\t\\\\x${Buffer.from(bytesOf(outlook)).toString('hex')}\n`)
      }
  }
  await copyIntoDatabase(db, tx =>
    tx.copyIn('copy replenishment.shelf (place, part, week, memory, outlook) from stdin', texts()),
  )
}

const timed = async <T>(work: () => Promise<T>) => {
  const started = performance.now()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const value = await work()
  clearInterval(watch)
  return { value, seconds: (performance.now() - started) / 1000, megabytes: Math.round(most / 1048576) }
}

const plan = (db: Database) =>
  timed(async () => {
    const answer = await runPlan(db, SYSTEM, NOW, { threads: 2 })
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value
  })

/** One closed week of one shop that sold a sixth of its items: what the week's end costs a shop. */
const closing = async (db: Database) => {
  const { rows } = await db.pool.query<{ id: string }>(
    `select id from company.place where kind = 'shop' order by id limit 1`,
  )
  const place = rows[0]!.id
  await db.pool.query(
    `with s as (insert into sales.sale (id, kind, place, register, seq, number, at, day, shift, cashier, currency, book, total, rounding, tax, discount, digest, fact)
       select gen_random_uuid(), 'sale', $1, $1, n, n, now(), date '2026-11-16' + n % 7, $1, $1, 'IDR', $1, 0, 0, 0, 0, '', '' from generate_series(1, 2000) n returning id, seq)
     insert into sales.line (sale, n, id, item, qty, gross, discount, net, tax, tax_class)
     select s.id, k, gen_random_uuid(), i.item, 1000, 1000, 0, 1000, 0, 'ppn' from s, generate_series(1, 5) k
     join replenishment.item_number i on true where i.n = 1 + (s.seq * 5 + k) % (select count(*) from replenishment.item_number) / 2`,
    [place],
  )
  await db.pool.query('delete from replenishment.shelf where place = $1', [place])
  return timed(() => transact(db, tx => closeWeek(tx, place, 2968, '2026-11-16', NOW)))
}

/**
 * A whole company planned: stock, levels and terms read, every series weighed, lines written. A tenth of the shops first, so that
 * ten times the work has its cost. `npm run bench -- plan-replenishment 700 30000`
 */
export default async ([shops = '700', items = '30000']: string[]): Promise<BenchResult> => {
  const { db, end } = await freshServer('plan')
  try {
    const made = await timed(() => found(db, Number(shops), Number(items)))
    console.log(`made in ${made.seconds.toFixed(0)} s`)
    await db.pool.query(
      `update company.place set active = false where kind = 'shop' and id not in (select id from company.place where kind = 'shop' order by id limit $1)`,
      [Math.max(1, Math.round(Number(shops) / 10))],
    )
    const tenth = await plan(db)
    console.log(`a tenth: ${tenth.seconds.toFixed(1)} s`)
    await db.pool.query('update company.place set active = true')
    const whole = await plan(db)
    const again = await plan(db)
    const week = await closing(db)
    const rate = Math.round(whole.value.series / whole.seconds).toLocaleString('en')
    return {
      name: `plan-replenishment: ${shops} shops × ${items} items`,
      lines: [
        `${(whole.seconds / tenth.seconds).toFixed(1)} times the time for ten times the shops`,
        `whole: ${whole.seconds.toFixed(1)} s, ${whole.value.series.toLocaleString('en')} series with demand, ${rate} a second; ${whole.value.lines.toLocaleString('en')} lines, ${whole.value.shortened} shortened, ${whole.value.lateral} from shop to shop`,
        `again, replacing those lines: ${again.seconds.toFixed(1)} s`,
        `a tenth of the shops: ${tenth.seconds.toFixed(1)} s`,
        `memory of the process, threads included: ${whole.megabytes} MB at most; ${tenth.megabytes} MB with a tenth`,
        `closing a week of one shop (10,000 lines sold): ${week.seconds.toFixed(2)} s`,
      ],
    }
  } finally {
    await end()
  }
}
