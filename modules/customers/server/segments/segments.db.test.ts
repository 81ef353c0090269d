import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeParties, saveParty } from '#modules/party/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { judgeCustomer, type Profile, type SegmentRule } from '../../rules/index.ts'
import { giveConsents } from '../consent/give-consents.ts'
import { consentTexts } from '../consent/read-consents.ts'
import { keepProfiles } from '../profile/keep-profiles.ts'
import { readProfile } from '../profile/read-profile.ts'
import { countRule, refreshMembers } from './refresh-members.ts'
import { saveSegment } from './save-segment.ts'

const now = new Date('2026-12-10T03:00:00Z')
const today = '2026-12-10'
const [shop, other] = [newId(), newId()]

const number = (
  field: 'purchases' | 'spent' | 'average' | 'spent-year' | 'days-since-last' | 'birthday-in-days',
  max: number,
) => fc.record({ field: fc.constant(field), sign: fc.constantFrom('at-least', 'at-most', 'is'), value: fc.nat(max) })
const word = (field: 'group' | 'language' | 'consent' | 'last-place', ...values: string[]) =>
  fc.record({ field: fc.constant(field), sign: fc.constantFrom('is', 'is-not'), value: fc.constantFrom(...values) })
const condition = fc.oneof(
  ...[number('purchases', 4), number('spent', 60_000), number('average', 20_000), number('spent-year', 40_000)],
  ...[number('days-since-last', 500), number('birthday-in-days', 366)],
  ...[word('group', 'member', 'wholesale'), word('language', 'id', 'en'), word('consent', 'mail', 'whatsapp')],
  word('last-place', shop, other),
)
const { rule } = fc.letrec<{ rule: SegmentRule }>(tie => ({
  rule: fc.oneof(
    { maxDepth: 2 },
    condition as fc.Arbitrary<SegmentRule>,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
  ),
}))

const PEOPLE = 40
const dayBefore = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

const people = async (tx: Tx) => {
  const texts = await consentTexts(tx, 'id')
  const ids = []
  for (let n = 0; n < PEOPLE; n += 1) {
    const id = newId()
    const birthday =
      n % 5 === 0
        ? null
        : n === 7
          ? '1992-02-29'
          : `19${60 + n}-${n % 2 ? '12' : '03'}-${String(1 + (n % 28)).padStart(2, '0')}`
    const groupCode = [null, 'member', 'wholesale'][n % 3]!
    const language = n % 4 ? 'id' : 'en'
    const saved = await saveParty(tx, SYSTEM, now, {
      id,
      kind: 'person',
      name: `P${n}`,
      roles: ['customer'],
      birthday,
      groupCode,
      language,
    })
    if (!saved.ok) throw new Error(saved.refusal)
    const text = texts.find(it => it.channel === (n % 2 ? 'mail' : 'whatsapp'))!.id
    const given = n % 3 ? [{ id: newId(), text }] : []
    await giveConsents(tx, SYSTEM, now, { party: id, source: 'desk', proof: 'form 1', given })
    ids.push(id)
  }
  return ids
}

const PROFILES = `select c.party, purchases, spent, first_day as "firstDay", last_day as "lastDay", last_place as "lastPlace",
  birthday, group_code as "group", language,
  (select coalesce(sum(total), 0)::bigint from customers.purchase u where u.party = c.party and u.day > '${today}'::date - 365)
    as "spentYear",
  array(select channel from customers.consent k where k.party = c.party and k.live order by 1) as consents
  from customers.profile c`

const sale = fc.record({
  who: fc.nat(PEOPLE - 1),
  ago: fc.nat(700),
  total: fc.integer({ min: -9000, max: 30_000 }),
  there: fc.boolean(),
})

test('live and recounted membership are one, and are what the rule says of each customer', async () => {
  const db = await testDatabase()
  const ids = await transact(db, async tx => {
    const all = await people(tx)
    await keepProfiles(tx, now, today, { bought: [], parties: all })
    return all
  })
  const membersOf = (tx: Tx, segment: string) =>
    tx.rows<{ party: string }>('select party from customers.member where segment = $1 order by party', [segment])
  await fc.assert(
    fc.asyncProperty(rule, fc.array(sale, { maxLength: 30 }), (asked, sales) =>
      transact(db, async tx => {
        const id = newId()
        const saved = await saveSegment(tx, SYSTEM, now, today, { id, name: id, rule: asked })
        expect(saved.ok).toBe(true)
        const bought = sales.map(it => ({
          ...{ sale: newId(), party: ids[it.who]!, day: dayBefore(it.ago), total: it.total },
          place: it.there ? other : shop,
        }))
        await keepProfiles(tx, now, today, { bought, parties: [] })
        const live = await membersOf(tx, id)
        expect(await refreshMembers(tx, now, today, null)).toEqual([])
        const profiles = await tx.rows<Profile & { party: string }>(PROFILES)
        const judged = profiles.filter(it => judgeCustomer(it, asked, today)).map(it => it.party)
        expect(live.map(it => it.party)).toEqual(judged.sort())
        expect(await countRule(tx, today, asked)).toEqual({ of: judged.length, all: PEOPLE })
        await tx.rows('delete from customers.member where segment = $1', [id])
        await tx.rows('delete from customers.segment where id = $1', [id])
      }),
    ),
    { numRuns: 40 },
  )
})

test('a sale said twice counts once; a merged customer is one, in figures and segments; statements do not grow', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    const [a, b, c] = await people(tx)
    const buy = (party: string) => ({ sale: newId(), party, day: today, place: shop, total: 100 })
    const bought = [buy(a!), buy(b!), buy(b!)]
    const id = newId()
    await saveSegment(tx, SYSTEM, now, today, {
      id,
      name: 'Tiga kali',
      rule: { field: 'purchases', sign: 'at-least', value: 3 },
    })
    await keepProfiles(tx, now, today, { bought, parties: [] })
    await keepProfiles(tx, now, today, { bought, parties: [] })
    expect(await readProfile(tx, b!)).toMatchObject({ purchases: 2, spent: 200, segments: [] })
    await mergeParties(tx, SYSTEM, now, { from: a!, into: b! })
    await keepProfiles(tx, now, today, { bought: [], parties: [a!] })
    expect(await readProfile(tx, b!)).toMatchObject({ purchases: 3, segments: [{ id, name: 'Tiga kali' }] })
    const before = tx.statements
    await keepProfiles(tx, now, today, { bought: [buy(c!)], parties: [] })
    const one = tx.statements - before
    await keepProfiles(tx, now, today, { bought: Array.from({ length: 300 }, () => buy(c!)), parties: [a!, b!] })
    expect(tx.statements - before - one).toBeLessThanOrEqual(one + 1)
    const wrong = { id: newId(), name: 'x', rule: { field: 'language', sign: 'at-least', value: 3 } } as const
    expect(await saveSegment(tx, SYSTEM, now, today, wrong)).toMatchObject({ refusal: 'segment-rule' })
    expect(
      await saveSegment(tx, SYSTEM, now, today, { id: newId(), name: 'Tiga kali', rule: { all: [] } }),
    ).toMatchObject({ refusal: 'segment-name-taken' })
    expect(await saveSegment(tx, SYSTEM, now, today, { id, name: 'Empat', rule: { all: [] } })).toMatchObject({
      refusal: 'segment-stale',
    })
  })
})
