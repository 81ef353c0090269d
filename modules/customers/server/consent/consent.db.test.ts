import { expect, test } from 'vitest'
import { mergeParties } from '#modules/party/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { giveConsents } from './give-consents.ts'
import { queueMessages } from './queue-messages.ts'
import { consentTexts, readConsents } from './read-consents.ts'
import { type Outgoing, sendMessages } from './send-messages.ts'
import { signUpCustomer } from './sign-up.ts'
import { withdrawConsents } from './withdraw-consents.ts'

const now = new Date('2026-12-10T03:00:00Z')
const clock = () => now
const offers = { cause: 'c1', channel: 'whatsapp', notBefore: now } as const

const wordsFor = (db: Database, channel: string) =>
  transact(db, async tx => (await consentTexts(tx, 'id')).find(it => it.channel === channel)!.id)

const signUp = async (db: Database, n: number, texts: readonly string[]) => {
  const given = texts.map(text => ({ id: newId(), text }))
  const consents = { source: 'shop', proof: `https://toko.example/checkout/${n}`, given } as const
  const wish = { id: newId(), name: `Pelanggan ${n}`, phone: `081200000${String(n).padStart(3, '0')}`, consents }
  const said = await transact(db, tx => signUpCustomer(tx, SYSTEM, now, wish))
  if (!said.ok) throw new Error(said.refusal)
  return { ...said.value, wish }
}

const queue = (db: Database, parties: readonly string[], errand = offers) =>
  transact(db, tx =>
    queueMessages(
      tx,
      now,
      errand,
      parties.map(party => ({ id: newId(), party, subject: 'Diskon', body: 'Hari ini' })),
    ),
  )

test('a customer who signs up is kept once, with the words, the place and the proof', async () => {
  const db = await testDatabase()
  const words = await wordsFor(db, 'whatsapp')
  const first = await signUp(db, 1, [words])
  const again = await transact(db, tx => signUpCustomer(tx, SYSTEM, now, first.wish))
  expect(again).toMatchObject({ ok: true, value: { party: first.party, made: false, given: 0 } })
  await transact(db, async tx => {
    expect(await readConsents(tx, first.party)).toMatchObject([
      {
        channel: 'whatsapp',
        purpose: 'marketing',
        words: expect.stringContaining('WhatsApp'),
        proof: 'https://toko.example/checkout/1',
        live: true,
      },
    ])
    const unknown = {
      party: first.party,
      source: 'desk' as const,
      proof: 'abc',
      given: [{ id: newId(), text: newId() }],
    }
    expect(await giveConsents(tx, SYSTEM, now, unknown)).toMatchObject({ refusal: 'consent-words-unknown' })
  })
})

test('nothing is queued without a consent, not even by hand in the database', async () => {
  const db = await testDatabase()
  const words = await wordsFor(db, 'whatsapp')
  const [yes, no] = [await signUp(db, 1, [words]), await signUp(db, 2, [])]
  expect(await queue(db, [yes.party, no.party])).toEqual([yes.party])
  expect(await queue(db, [yes.party])).toEqual([])
  const byHand = (consent: string, live: string) =>
    db.pool.query(
      `insert into customers.message (id, party, consent, channel, live, cause, address, subject, body, language,
         queued_at, not_before, changed_at)
       values ($1, $2, $3, 'whatsapp', ${live}, 'x', 'a', 's', 'b', 'id', $4, $4, $4)`,
      [newId(), no.party, consent, now],
    )
  const { rows } = await db.pool.query('select id from customers.consent')
  await expect(byHand(newId(), 'true')).rejects.toThrow(/message_had_consent|message_under_live_consent/)
  await expect(byHand(rows[0].id, 'null')).rejects.toThrow('message_waits_under_consent')
  await expect(db.pool.query('delete from customers.consent')).rejects.toThrow()
  await expect(
    db.pool.query("update customers.consent set live = null, ended_at = now(), ended_by = 'x'"),
  ).rejects.toThrow('message_under_live_consent')
  expect(
    await transact(db, tx => withdrawConsents(tx, SYSTEM, now, { party: yes.party, channel: null, because: 'asked' })),
  ).toEqual({
    ended: 1,
    stopped: 1,
  })
  await expect(byHand(rows[0].id, 'true')).rejects.toThrow('message_under_live_consent')
  expect(await queue(db, [yes.party], { ...offers, cause: 'x2' } as never)).toEqual([])
  expect(await sendMessages(db, clock, async () => undefined)).toBe(0)
})

test('who withdraws while messages are queued gets none; four senders at once send each message once', async () => {
  const db = await testDatabase({ max: 12 })
  const words = await wordsFor(db, 'whatsapp')
  const people = []
  for (let n = 0; n < 12; n += 1) people.push((await signUp(db, n, [words])).party)
  const leaving = people.slice(0, 6)
  await Promise.all([
    queue(db, people),
    ...leaving.map(party =>
      transact(db, tx => withdrawConsents(tx, SYSTEM, now, { party, channel: 'whatsapp', because: 'STOP' })),
    ),
  ])
  const out: Outgoing[] = []
  const hand = async (it: Outgoing) => void out.push(it)
  const all = () => Promise.all([1, 2, 3, 4].map(() => sendMessages(db, clock, hand, 2)))
  while ((await all()).some(n => n > 0));
  expect(out.map(it => it.party).sort()).toEqual(people.slice(6).sort())
  expect(out[0]).toMatchObject({ channel: 'whatsapp', address: expect.stringContaining('+62') })
})

test('a sender that dies sends nothing twice; what it held is there to be seen', async () => {
  const db = await testDatabase()
  const words = await wordsFor(db, 'whatsapp')
  const one = await signUp(db, 1, [words])
  await queue(db, [one.party])
  const never = sendMessages(db, clock, () => new Promise(() => undefined))
  await expect
    .poll(async () => (await db.pool.query("select from customers.message where state = 'sending'")).rowCount)
    .toBe(1)
  expect(await sendMessages(db, clock, async () => undefined)).toBe(0)
  void never
  const other = await signUp(db, 2, [words])
  await queue(db, [other.party])
  await sendMessages(db, clock, () => Promise.reject(new Error('no such number')))
  const { rows } = await db.pool.query("select note from customers.message where state = 'failed'")
  expect(rows).toEqual([{ note: 'Error: no such number' }])
})

test('a proof stays with the entry it was given to when that is merged', async () => {
  const db = await testDatabase()
  const words = await wordsFor(db, 'whatsapp')
  const [a, b] = [await signUp(db, 1, [words]), await signUp(db, 2, [])]
  await transact(db, async tx => {
    await mergeParties(tx, SYSTEM, now, { from: a.party, into: b.party })
    expect(await readConsents(tx, a.party)).toHaveLength(1)
  })
  expect(await queue(db, [a.party, b.party])).toEqual([])
})
