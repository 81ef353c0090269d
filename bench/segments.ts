import type { SegmentRule } from '#modules/customers/rules/index.ts'
import { countRule, refreshMembers, saveSegment } from '#modules/customers/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'

const PEOPLE = 1_000_000
const TODAY = '2026-12-10'

/** A million customers, two million purchases over three years, and half a million consents. */
const fill = async (db: Database) => {
  const id = (n: string) => `('01976000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
  const run = (sql: string) => db.pool.query(sql)
  await run(`insert into party.party (id, kind, name, birthday, group_code, language)
    select ${id('n')}, 'person', 'P' || n, date '1960-01-01' + (n * 7919 % 17000)::int, case n % 3 when 0 then 'member' end,
           case n % 10 when 0 then 'en' else 'id' end
    from generate_series(1::bigint, ${PEOPLE}) n`)
  await run(`insert into customers.purchase (sale, party, day, place, total)
    select ${id('n + 5000000')}, ${id(`1 + n * 7919 % ${PEOPLE}`)}, date '${TODAY}' - (n * 31 % 1095)::int, ${id('1')},
           10000 + n * 137 % 900000
    from generate_series(1::bigint, ${2 * PEOPLE}) n`)
  await run(`insert into customers.profile (party, purchases, spent, first_day, last_day, last_place, birthday,
      group_code, language, counted_at)
    select p.id, coalesce(b.n, 0), coalesce(b.total, 0), b.first, b.last, ${id('1')}, p.birthday, p.group_code,
           p.language, now()
    from party.party p left join (select party, count(*) n, sum(total) total, min(day) first, max(day) last
      from customers.purchase group by party) b on b.party = p.id`)
  await run(`insert into customers.consent (id, party, channel, purpose, text, given_at, source, taken_by, proof)
    select ${id('n + 9000000')}, ${id('n * 2')}, 'mail', 'marketing', t.id, now(), 'import', 'bench', 'bench'
    from generate_series(1::bigint, ${PEOPLE / 2}) n,
      (select id from customers.consent_text where channel = 'mail' limit 1) t`)
  for (const table of ['party.party', 'customers.purchase', 'customers.profile', 'customers.consent'])
    await run(`vacuum analyze ${table}`)
}

const RULES: Readonly<Record<string, SegmentRule>> = {
  'asleep, worth waking': {
    all: [
      { field: 'days-since-last', sign: 'at-least', value: 120 },
      { field: 'spent', sign: 'at-least', value: 900_000 },
      { field: 'consent', sign: 'is', value: 'mail' },
    ],
  },
  'good this year, or a member': {
    any: [
      { field: 'spent-year', sign: 'at-least', value: 900_000 },
      {
        all: [
          { field: 'group', sign: 'is', value: 'member' },
          { field: 'language', sign: 'is', value: 'en' },
        ],
      },
    ],
  },
  'birthday within a week': { all: [{ field: 'birthday-in-days', sign: 'at-most', value: 7 }] },
}

const timed = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** A million customers: how long a segment takes to be found and kept, and how long one customer's sale takes to move them. */
export default async function bench() {
  const { db, end } = await freshServer('segments')
  const now = new Date()
  await fill(db)
  const lines = []
  const look = await timed(() => db.pool.query('select count(*) from customers.profile where spent > 1'))
  for (const [name, rule] of Object.entries(RULES)) {
    const count = await timed(() => transact(db, tx => countRule(tx, TODAY, rule)))
    let members = 0
    const took = await timed(() =>
      transact(db, async tx => {
        const saved = await saveSegment(tx, SYSTEM, now, TODAY, { id: newId(), name, rule })
        if (saved.ok) members = saved.value.members
      }),
    )
    const again = await timed(() => transact(db, tx => refreshMembers(tx, now, TODAY, null)))
    lines.push(
      `${name}: found in ${count.toFixed(0)} ms (${(count / look).toFixed(1)} plain looks at all); ${members} members found and kept in ${took.toFixed(0)} ms; all segments recounted ${again.toFixed(0)} ms`,
    )
  }
  const { rows } = await db.pool.query<{ party: string }>('select party from customers.profile limit 100')
  const live = await timed(async () => {
    for (const { party } of rows) await transact(db, tx => refreshMembers(tx, now, TODAY, [party]))
  })
  lines.push(`one customer moved in all ${Object.keys(RULES).length} segments: ${(live / rows.length).toFixed(2)} ms`)
  // The server's process keeps nothing alive by itself; this does until it has stopped.
  const alive = setInterval(() => undefined, 1000)
  await end()
  clearInterval(alive)
  return { name: 'segments: a million customers, two million purchases', lines }
}
