import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { cancelOrder, readOrder } from '#modules/orders/server/index.ts'
import { drafted, opened, taken } from '#modules/orders/server/testing.ts'
import { readParty, saveParty } from '#modules/party/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { giveConsents } from '../consent/give-consents.ts'
import { queueMessages } from '../consent/queue-messages.ts'
import { consentTexts } from '../consent/read-consents.ts'
import { keepProfiles } from '../profile/keep-profiles.ts'
import { saveSegment } from '../segments/save-segment.ts'
import { eraseCustomer } from './erase-customer.ts'
import { exportPerson } from './export-person.ts'
import { readDuties } from './open-duty.ts'

const now = new Date('2026-12-10T03:00:00Z')
const day = '2026-12-10'
const offer = { cause: 'c1', channel: 'whatsapp', notBefore: now } as const

/** The customer on account, reachable, in a segment, with an offer that waits. */
const known = async (tx: Tx, party: string) => {
  const it = (await readParty(tx, party))!
  const address = { id: newId(), street: 'Jl. Melati 7', city: 'Bekasi' }
  const phones = [{ number: '081234567890' }]
  const emails = [{ address: 'budi@contoh.id' }]
  const more = { roles: ['customer' as const], phones, emails, addresses: [address], birthday: '1990-01-02' }
  taken(await saveParty(tx, SYSTEM, now, { ...it, ...more, name: 'Budi Santoso' }))
  const text = (await consentTexts(tx, 'id')).find(t => t.channel === 'whatsapp')!.id
  const given = [{ id: newId(), text }]
  taken(await giveConsents(tx, SYSTEM, now, { party, source: 'paper', proof: 'formulir 12', given }))
  await keepProfiles(tx, now, day, { bought: [], parties: [party] })
  taken(await saveSegment(tx, SYSTEM, now, day, { id: newId(), name: 'Semua', rule: { all: [] } }))
  const message = { id: newId(), party, subject: 'Diskon', body: 'Halo Budi' }
  expect(await queueMessages(tx, now, offer, [message])).toEqual([party])
}

test('everything kept is given; erased is who it was, not what was booked; not while an order is open', async () => {
  const it = await opened()
  const party = it.customer
  const order = await drafted(it.db, it, [{ item: it.kopi, packs: 1 }])
  await transact(it.db, tx => known(tx, party))
  const ask = { id: newId(), party }
  const all = taken(await transact(it.db, tx => exportPerson(tx, SYSTEM, now, ask)))
  expect(all.parts).toMatchObject({
    party: [{ name: 'Budi Santoso', birthday: '1990-01-02', addresses: [{ street: 'Jl. Melati 7' }] }],
    consents: [{ proof: 'formulir 12', words: expect.stringContaining('WhatsApp'), live: true }],
    messages: [{ address: '+6281234567890', body: 'Halo Budi', state: 'waiting' }],
    segments: [{ name: 'Semua' }],
    orders: [{ id: order.id, state: 'draft' }],
    account: [{ term_days: 30 }],
    figures: [{ purchases: 0 }],
  })

  const erasure = { id: newId(), party }
  const erase = (wish = erasure) => transact(it.db, tx => eraseCustomer(tx, SYSTEM, now, wish))
  expect(await erase()).toMatchObject({ refusal: 'erasure-order-open' })
  expect(await erase({ id: ask.id, party })).toMatchObject({ refusal: 'duty-other' })
  expect(await erase({ id: newId(), party: newId() })).toMatchObject({ refusal: 'party-unknown' })
  await transact(it.db, async tx => {
    expect((await readParty(tx, party))!.name).toBe('Budi Santoso')
    const due = '2026-12-13T03:00:00.000Z'
    const open = (await readDuties(tx, party)).find(d => d.kind === 'erasure')!
    expect([new Date(open.dueAt).toISOString(), open.doneAt]).toEqual([due, null])
    const { version } = (await readOrder(tx, order.id))!
    taken(await cancelOrder(tx, SYSTEM, now, { id: order.id, version, reason: 'asked' }))
    await tx.rows('update orders.account set owed = 5000 where party = $1', [party])
  })
  expect(await erase()).toMatchObject({ refusal: 'erasure-money-open' })
  await it.db.pool.query('update orders.account set owed = 0 where party = $1', [party])

  const [one, same] = await Promise.all([erase(), erase()])
  expect(taken(one)).toMatchObject({ entries: 1, consents: 1, messages: 1, segments: 1, years: 10 })
  expect(taken(one).kept).toContainEqual({ what: 'orders', count: 1, why: 'bookkeeping' })
  expect(same).toEqual(one)
  expect(await erase()).toEqual(one)
  await transact(it.db, async tx => {
    const blank = { active: false, phones: [], emails: [], addresses: [], birthday: null, taxId: null }
    expect(await readParty(tx, party)).toMatchObject({ name: expect.stringMatching(/^Terhapus /), ...blank })
    await keepProfiles(tx, now, day, { bought: [], parties: [party] })
    const left = taken(await exportPerson(tx, SYSTEM, now, { id: newId(), party }))
    expect(JSON.stringify(left)).not.toMatch(/Budi|Melati|81234567890|budi@/)
    expect(left.parts).toMatchObject({ segments: [], figures: [], messages: [{ state: 'stopped' }] })
    expect(left.parts).toMatchObject({ consents: [{ live: false, proof: 'formulir 12' }], orders: [{ id: order.id }] })
    expect(await verifyBooks(tx)).toEqual([])
  })
})
