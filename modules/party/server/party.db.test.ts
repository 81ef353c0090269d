import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { PartyInput } from '../contract/index.ts'
import { currentParty, enrolCustomer, findCustomer, findParties, mergeParties, readParty, saveParty } from './index.ts'

const NOW = new Date('2026-12-01T02:00:00Z')
const id = () => uuidv7(NOW.getTime(), randomBytes(10))

const inTx = (work: (tx: Tx) => Promise<void>) => async () => {
  const db = await testDatabase({ max: 2 })
  await transact(db, work)
}

const budi = (over: Partial<PartyInput> = {}): PartyInput => ({
  id: id(),
  kind: 'person',
  name: 'Budi Santoso',
  roles: ['customer'],
  phones: [{ number: '0812-3456-7890' }, { number: '(021) 555 1234', label: 'rumah' }],
  emails: [{ address: 'Budi@Contoh.example' }],
  memberCard: 'uj 0001-2345',
  taxId: '3204110609970001',
  addresses: [{ id: id(), street: 'Jl. Contoh 1', region: '31.74.03.1002', city: 'Jakarta' }],
  ...over,
})

const save = async (tx: Tx, input: PartyInput) => {
  const saved = await saveParty(tx, SYSTEM, NOW, input)
  if (!saved.ok) throw new Error(`${saved.refusal}: ${saved.detail}`)
  return saved.value
}

test(
  'a party is kept in one form, however it was typed, and can be saved again as it was read',
  inTx(async tx => {
    const saved = await save(tx, budi())
    expect(saved).toMatchObject({
      phones: [{ number: '+6281234567890' }, { number: '+62215551234', label: 'rumah' }],
      emails: [{ address: 'budi@contoh.example' }],
      memberCard: 'UJ00012345',
      addresses: [{ city: 'Jakarta', country: 'ID' }],
      version: 1,
    })
    expect(await save(tx, saved)).toEqual({ ...saved, version: 2 })
    expect(await save(tx, { ...saved, version: 2, phones: [], emails: [], addresses: [] })).toMatchObject({
      phones: [],
    })
  }),
)

test(
  'what cannot be is refused with its word',
  inTx(async tx => {
    const first = await save(tx, budi())
    const refusalOf = async (over: Partial<PartyInput>) => {
      const base = budi({ phones: [], memberCard: null, ...over })
      const answer = await saveParty(tx, SYSTEM, NOW, base)
      return answer.ok ? 'ok' : answer.refusal
    }
    expect(await refusalOf({ phones: [{ number: '12' }] })).toBe('phone-length')
    expect(await refusalOf({ memberCard: '!' })).toBe('member-card-form')
    expect(await refusalOf({ taxId: '02.183.241.6-000.000' })).toBe('npwp-check-digit')
    expect(await refusalOf({ phones: [{ number: '6281234567890' }] })).toBe('phone-taken')
    expect(await refusalOf({ memberCard: 'UJ00012345' })).toBe('member-card-taken')
    expect(await refusalOf({ id: first.id })).toBe('party-stale')
    expect(await refusalOf({ id: first.id, version: 7 })).toBe('party-stale')
    expect(await refusalOf({})).toBe('ok')
  }),
)

test(
  'a shared phone finds its owner',
  inTx(async tx => {
    const owner = await save(tx, budi())
    const wife = await save(
      tx,
      budi({ name: 'Siti', memberCard: null, phones: [{ number: '081234567890' }], sharePhones: true }),
    )
    expect(wife.phones[0]?.number).toBe('+6281234567890')
    expect((await findCustomer(tx, '0812 3456 7890'))?.id).toBe(owner.id)
    // Saved again, the sharer does not become the owner, nor does the owner lose it.
    await save(tx, { ...wife, sharePhones: true })
    expect((await findCustomer(tx, '0812 3456 7890'))?.id).toBe(owner.id)
  }),
)

test(
  'a customer is found by phone or card in one statement',
  inTx(async tx => {
    const saved = await save(tx, budi())
    for (const key of ['081234567890', '+62 812-3456-7890', 'UJ0001 2345', '0215551234'])
      expect((await findCustomer(tx, key))?.id).toBe(saved.id)
    const before = tx.statements
    expect(await findCustomer(tx, '081299999999')).toBeUndefined()
    expect(tx.statements - before).toBe(1)
    await save(tx, { ...saved, active: false })
    expect(await findCustomer(tx, '081234567890')).toBeUndefined()
  }),
)

test(
  'the book is searched by name parts, last digits, card, e-mail, and by what sounds alike',
  inTx(async tx => {
    const one = await save(tx, budi())
    const two = await save(tx, budi({ name: '100% Segar', phones: [], memberCard: null, roles: ['supplier'] }))
    const names = async (text: string, over = {}) => (await findParties(tx, { text, ...over })).map(p => p.name)
    expect(await names('santoso budi')).toEqual([one.name])
    expect(await names('7890')).toEqual([one.name])
    expect(await names('uj00012345')).toEqual([one.name])
    expect(await names('budi@contoh.example')).toHaveLength(2)
    expect(await names('Budhi Santosa')).toEqual([one.name])
    expect(await names('0%')).toEqual([two.name])
    expect(await names('zzz')).toEqual([])
    expect(await names('', { role: 'supplier' })).toEqual([two.name])
    expect(await names('', { limit: 1 })).toEqual([two.name])
    expect(await names('', { limit: 1, after: two.id })).toEqual([one.name])
  }),
)

test('two tills that enrol one phone at once make one customer', async () => {
  const db = await testDatabase()
  const enrol = (phone: string) => transact(db, tx => enrolCustomer(tx, SYSTEM, NOW, { id: id(), name: 'Ani', phone }))
  const answers = await Promise.all([enrol('081377778888'), enrol('+62 813 7777 8888'), enrol('81377778888')])
  const made = answers.map(a => (a.ok ? a.value : null))
  expect(made.filter(a => a?.made)).toHaveLength(1)
  expect(new Set(made.map(a => a?.customer.id)).size).toBe(1)
  expect(await enrol('1')).toMatchObject({ ok: false, refusal: 'phone-length' })
})

test(
  'enrolling someone known makes them a customer',
  inTx(async tx => {
    const supplier = await save(tx, budi({ roles: ['supplier'] }))
    expect(await enrolCustomer(tx, SYSTEM, NOW, { id: id(), name: 'B.', phone: '081234567890' })).toMatchObject({
      ok: true,
      value: { made: false, customer: { id: supplier.id, name: 'Budi Santoso' } },
    })
    expect((await readParty(tx, supplier.id))?.roles).toEqual(['customer', 'supplier'])
  }),
)

test(
  'two entries become one; the old id leads to it for ever',
  inTx(async tx => {
    const keep = await save(tx, budi({ memberCard: null, taxId: null, phones: [{ number: '081311112222' }] }))
    const gone = await save(tx, budi({ phones: [{ number: '081234567890' }], roles: ['supplier'] }))
    await save(tx, { ...keep, phones: [...keep.phones, { number: '081234567890' }], sharePhones: true })
    const merged = await mergeParties(tx, SYSTEM, NOW, { from: gone.id, into: keep.id })
    expect(merged).toMatchObject({
      ok: true,
      value: { memberCard: 'UJ00012345', taxId: '3204110609970001', roles: ['customer', 'supplier'] },
    })
    expect((await findCustomer(tx, '081234567890'))?.id).toBe(keep.id)
    expect((await findCustomer(tx, 'UJ00012345'))?.id).toBe(keep.id)
    expect((await readParty(tx, gone.id))?.mergedInto).toBe(keep.id)
    const third = await save(tx, budi({ memberCard: null, phones: [] }))
    await mergeParties(tx, SYSTEM, NOW, { from: keep.id, into: third.id })
    expect(await currentParty(tx, gone.id)).toBe(third.id)
    expect(await currentParty(tx, id())).toBeUndefined()
    expect(await mergeParties(tx, SYSTEM, NOW, { from: gone.id, into: third.id })).toMatchObject({
      refusal: 'party-merged-already',
    })
    expect(await mergeParties(tx, SYSTEM, NOW, { from: third.id, into: third.id })).toMatchObject({
      refusal: 'party-into-itself',
    })
    const said = await tx.rows<{ topic: string }>(
      "select topic from relay.message where topic = 'party.merged' and key = $1",
      [third.id],
    )
    expect(said).toHaveLength(1)
  }),
)
