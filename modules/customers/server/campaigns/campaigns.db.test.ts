import { expect, test } from 'vitest'
import { refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { CampaignDraft } from '../../contract/index.ts'
import { sendMessages } from '../consent/send-messages.ts'
import { withdrawConsents } from '../consent/withdraw-consents.ts'
import { someCampaign, somePeople } from '../testing.ts'
import { countMembers } from './count-members.ts'
import { haltCampaign } from './halt-campaign.ts'
import { readCampaign } from './list-campaigns.ts'
import { prepareCampaign } from './prepare-campaign.ts'
import { readResult } from './read-result.ts'
import { saveCampaign } from './save-campaign.ts'
import { startCampaign } from './start-campaign.ts'

const noon = new Date('2026-12-10T05:00:00Z')
const night = new Date('2026-12-10T15:00:00Z')

const prepare = (db: Database, at: Date, id: string) => transact(db, tx => prepareCampaign(tx, at, id))
const foresee = async (db: Database, at: Date, draft: CampaignDraft) =>
  new Map((await transact(db, tx => countMembers(tx, at, draft))).map(({ outcome, n }) => [outcome as string, n]))

test('every member is drawn once with a reason; the cap holds over campaigns; nothing leaves at night', async () => {
  const db = await testDatabase()
  const segment = await somePeople(db, 2000)
  const first = await someCampaign(db, noon, segment, { weeklyCap: 1 })
  const foreseen = await foresee(db, noon, first)
  const said = await prepare(db, noon, first.id)
  expect(said).toEqual({ members: 2000, reached: foreseen.get('reached') })
  expect([foreseen.get('no-consent'), foreseen.get('no-address')]).toEqual([200, 200])
  const [reached, held] = [foreseen.get('reached')!, foreseen.get('held-out')!]
  expect(reached + held).toBe(1600)
  // Five standard deviations of a tenth of 1600, and of a quarter of the rest.
  expect(Math.abs(held - 160)).toBeLessThan(60)
  const { rows } = await db.pool.query(
    `select count(*) filter (where body = 'Satu')::int as a, count(*)::int as n,
       bool_and(not_before = $1 and not_after = '2026-12-10T13:00:00Z') as at_once,
       bool_and(subject ~ '^Halo Pelanggan [0-9]+$' or subject = 'Hai Pelanggan' and body = 'Dua 0') as filled
     from customers.message`,
    [noon],
  )
  expect(rows[0]).toMatchObject({ n: reached, at_once: true, filled: true })
  expect(Math.abs(rows[0].a - reached / 4)).toBeLessThan(85)
  expect(await prepare(db, noon, first.id)).toBeNull()
  const second = await someCampaign(db, night, segment, { weeklyCap: 1 })
  const third = await someCampaign(db, night, segment)
  expect((await foresee(db, night, second)).get('capped')).toBe(reached)
  await prepare(db, night, third.id)
  const windows = () =>
    db.pool.query('select distinct not_before, not_after from customers.message where campaign = $1', [third.id])
  const [opens, closes] = [new Date('2026-12-11T02:00:00Z'), new Date('2026-12-11T13:00:00Z')]
  expect((await windows()).rows).toEqual([{ not_before: opens, not_after: closes }])
  // Nobody sent all day: what is late waits for the next morning.
  await db.pool.query("update customers.message set state = 'sent', live = null where campaign = $1", [first.id])
  expect(
    await sendMessages(
      db,
      () => closes,
      async () => undefined,
    ),
  ).toBe(0)
  const [next] = (await windows()).rows
  expect(next.not_before).toEqual(new Date('2026-12-12T02:00:00Z'))
})

test('a campaign is drawn, paused, resumed, tried again and stopped; who withdraws gets none of it', async () => {
  const db = await testDatabase()
  const segment = await somePeople(db, 100)
  const draft = await someCampaign(db, noon, segment, { holdOut: 0, quietFrom: 0, quietUntil: 0 })
  const { id } = draft
  const save = (more: object) => transact(db, tx => saveCampaign(tx, SYSTEM, noon, { ...draft, ...more }))
  expect(await save({})).toMatchObject({ refusal: 'campaign-stale' })
  expect(await save({ version: 2, arms: [] })).toMatchObject({ refusal: 'campaign-words' })
  expect(await save({ id: segment, name: draft.name })).toMatchObject({ refusal: 'campaign-name-taken' })
  expect(await save({ version: 2 })).toMatchObject({ ok: true })
  expect(await transact(db, tx => startCampaign(tx, SYSTEM, noon, { id, at: noon }))).toMatchObject({
    refusal: 'campaign-in-the-past',
  })
  await prepare(db, noon, id)
  expect(await save({ version: 3 })).toMatchObject({ refusal: 'campaign-begun' })
  const halt = (deed: 'pause' | 'resume' | 'stop') => transact(db, tx => haltCampaign(tx, SYSTEM, noon, { id, deed }))
  const later = { now: noon }
  const send = (most: number, hand = async () => refused('not-taken', 'busy') as never) =>
    sendMessages(db, () => later.now, hand, most)
  await halt('pause')
  expect(await send(10)).toBe(0)
  await halt('resume')
  expect(await send(10, async () => ({ ok: true, value: null }) as never)).toBe(10)
  const leaver = await db.pool.query("select party from customers.message where state = 'waiting' order by id limit 1")
  const slow = sendMessages(
    db,
    () => later.now,
    async it => {
      if (it.party === leaver.rows[0].party)
        await transact(db, tx =>
          withdrawConsents(tx, SYSTEM, noon, { party: it.party, channel: 'mail', because: 'STOP' }),
        )
      return refused('not-taken', 'busy')
    },
    20,
  )
  expect(await slow).toBe(20)
  const stands = async () => (await transact(db, tx => readCampaign(tx, id)))!
  const withdrawn = (await stands()).stopped
  expect(await stands()).toMatchObject({ sent: 10, waiting: 70 - withdrawn, failed: 0 })
  expect(withdrawn, 'the leaver was among the first twenty').toBe(1)
  expect(await send(100), 'what was refused waits a minute').toBe(50)
  later.now = new Date(noon.getTime() + 60_000)
  expect(await send(100)).toBe(69)
  await halt('stop')
  expect(await stands()).toMatchObject({ state: 'stopped', sent: 10, waiting: 0, stopped: 70 })
  expect(await halt('resume')).toMatchObject({ refusal: 'campaign-not-so' })
})

test('the result counts margin of 28 days: what was paid without tax, less cost, less what came back', async () => {
  const db = await testDatabase()
  const segment = await somePeople(db, 200)
  const { id } = await someCampaign(db, noon, segment, { holdOut: 5000 })
  await prepare(db, noon, id)
  const result = (days: number) => transact(db, tx => readResult(tx, new Date(noon.getTime() + days * 86_400_000), id))
  expect((await result(1))!.arms.map(it => it.word)).toEqual(['too-few', 'too-few'])
  const of = async (outcome: string) =>
    (
      await db.pool.query<{ party: string }>(
        'select party from customers.campaign_member where campaign = $1 and outcome = $2 order by party',
        [id, outcome],
      )
    ).rows.map(it => it.party)
  const [reached, held, item] = [await of('reached'), await of('held-out'), newId()]
  await db.pool.query(
    "insert into stock.cost_out (item, day, why, qty, cost) values ($1, '2026-12-12', 'sold', 2000, 6000)",
    [item],
  )
  let seq = 0
  const sell = async (party: string, day: string, sign = 1) => {
    const [sale, x] = [newId(), newId()]
    seq += 1
    await db.pool.query(
      `insert into sales.sale (id, kind, place, register, seq, number, at, day, shift, cashier, customer, currency, book,
         total, rounding, tax, discount, digest, fact)
       values ($1, 'sale', $2, $2, $3, $3, $4::date + time '12:00', $4, $2, $2, $5, 'IDR', $2, $6, 0, $7, 0, '', '')`,
      [sale, x, seq, day, party, sign * 11_000, sign * 1000],
    )
    await db.pool.query(
      `insert into sales.line (sale, n, id, item, qty, gross, discount, net, tax, tax_class)
       values ($1, 1, $1, $2, $3, 0, 0, 0, 0, '')`,
      [sale, item, sign * 2000],
    )
  }
  for (const party of [...reached.slice(0, 40), ...held.slice(0, 5)]) await sell(party, '2026-12-12')
  await sell(reached[0]!, '2026-12-12', -1)
  await sell(held[9]!, '2027-01-20')
  const said = (await result(60))!
  expect(said.holdOut).toEqual({ customers: held.length, buyers: 5, mean: Math.round((5 * 4000) / held.length) })
  const buyers = said.arms.reduce((sum, it) => sum + it.buyers, 0)
  const margin = said.arms.reduce((sum, it) => sum + it.mean * it.customers, 0)
  expect([buyers, Math.round(margin / 4000)]).toEqual([40, 39])
  expect(said).toMatchObject({ over: true, uncosted: 0, nextLook: null })
  expect(said.arms.find(it => it.arm === 'B')!.word).toBe('gain')
})
