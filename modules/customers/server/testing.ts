import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import type { CampaignDraft } from '../contract/index.ts'
import { saveCampaign } from './campaigns/save-campaign.ts'
import { startCampaign } from './campaigns/start-campaign.ts'

const TEXT = '01976000-0000-7000-8000-000000000001'

/** A segment of `n`: every tenth without consent to mail, every tenth (the next) without an address. */
export const somePeople = async (db: Database, n: number) => {
  await migrateJobs(db, openLog('test', 'silent'))
  const segment = newId()
  const ids = Array.from({ length: n }, () => newId())
  await db.pool.query(
    `insert into customers.segment (id, name, rule, changed_at, changed_by) values ($1, 'Semua', '{}', now(), 'x')`,
    [segment],
  )
  await db.pool.query(
    `insert into party.party (id, kind, name)
     select id, 'person', 'Pelanggan ' || n from unnest($1::uuid[]) with ordinality as t (id, n)`,
    [ids],
  )
  await db.pool.query(
    `insert into party.email (party, address, position)
     select id, 'p' || n || '@contoh.id', 1 from unnest($1::uuid[]) with ordinality as t (id, n) where n % 10 <> 1`,
    [ids],
  )
  await db.pool.query(
    `insert into customers.consent (id, party, channel, purpose, text, given_at, source, taken_by, proof)
     select gen_random_uuid(), id, 'mail', 'marketing', $2, now(), 'shop', 'x', 'https://toko.example'
     from unnest($1::uuid[]) with ordinality as t (id, n) where n % 10 <> 0`,
    [ids, TEXT],
  )
  await db.pool.query(
    'insert into customers.member (segment, party, since) select $1, id, now() from unnest($2::uuid[]) as t (id)',
    [segment, ids],
  )
  return segment
}

/** A campaign by mail that is planned for `at`, with variants A (a quarter) and B. */
export const someCampaign = async (db: Database, at: Date, segment: string, more: Partial<CampaignDraft> = {}) => {
  const id = newId()
  const arm = (arm: string, share: number, subject: string, body: string) => ({
    ...{ arm, share, id: { subject, body }, en: { subject: '', body: '' } },
  })
  const draft: CampaignDraft = {
    ...({
      id,
      segment,
      name: id,
      channel: 'mail',
      holdOut: 1000,
      weeklyCap: 2,
      quietFrom: 1200,
      quietUntil: 540,
    } as const),
    arms: [arm('A', 1, 'Halo {name}', 'Satu'), arm('B', 3, 'Hai {first}', 'Dua {points}')],
    ...more,
  }
  const before = new Date(at.getTime() - 1)
  await transact(db, async tx => {
    for (const it of [
      await saveCampaign(tx, SYSTEM, before, draft),
      await startCampaign(tx, SYSTEM, before, { id, at }),
    ])
      if (!it.ok) throw new Error(it.refusal)
  })
  return draft
}
