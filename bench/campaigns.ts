import { prepareCampaigns } from '#modules/customers/server/index.ts'
import { someCampaign, somePeople } from '#modules/customers/server/testing.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { freshServer } from './embedded.ts'

const timed = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const BARE = `insert into bare (id, party, body) values (gen_random_uuid(), gen_random_uuid(), $1)`

/** Messages prepared a minute, with draw, consent, cap and window, beside a bare insert of one row a statement. */
export default async function bench([n = '100000']: string[]) {
  const { db, end } = await freshServer('campaigns')
  await migrateJobs(db, openLog('bench', 'silent'))
  const now = new Date()
  const segment = await somePeople(db, Number(n))
  await db.pool.query('vacuum analyze party.party, customers.consent, customers.member, party.email')
  const { id } = await someCampaign(db, new Date(now.getTime() - 1), segment)
  let reached = 0
  const took = await timed(async () => {
    reached = await prepareCampaigns(db, () => now)
  })
  await db.pool.query('create table bare (id uuid primary key, party uuid, body text)')
  const looped = Math.min(reached, 10_000)
  const bare = await timed(async () => {
    const client = await db.pool.connect()
    await client.query('begin')
    for (let i = 0; i < looped; i += 1) await client.query(BARE, ['Halo Pelanggan, ada yang baru.'])
    await client.query('commit')
    client.release()
  })
  const [ours, loop] = [(reached / took) * 60_000, (looped / bare) * 60_000]
  const { rows } = await db.pool.query('select count(*)::int as n from customers.message where campaign = $1', [id])
  const alive = setInterval(() => undefined, 1000)
  await end()
  clearInterval(alive)
  return {
    name: `campaigns: ${n} members`,
    lines: [
      `${(ours / loop).toFixed(2)} times a bare insert loop`,
      `${reached} messages (${rows[0].n} in line) prepared in ${(took / 1000).toFixed(1)} s: ${Math.round(ours)} a minute; the loop: ${Math.round(loop)} a minute`,
    ],
  }
}
