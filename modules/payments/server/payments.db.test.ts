import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { newAttempt, readQris } from '../rules/index.ts'
import { keepAttempts, paymentsRouter, type SentAttempt, sayAttempt } from './index.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const person = (id: string): Who => ({ ...SYSTEM, kind: 'user', id, name: id })

const opened = async () => {
  const db = await testDatabase()
  const place = randomUUID()
  await transact(db, tx =>
    tx.rows(`insert into company.place (id, code, name, kind) values ($1, 'TOKO1', 'Toko', 'shop')`, [place]),
  )
  const as = (who: Who) =>
    createRouterClient(paymentsRouter, { context: { db, who, now: () => NOW } as unknown as Context })
  return { db, place, as, api: as(person('ani')) }
}

const merchant = {
  acquirer: 'ID.CO.CONTOH.WWW',
  merchantPan: '936009990000000012',
  merchantId: '000000000000001',
  nmid: 'ID1020000000001',
  criteria: 'UMI',
  category: '5812',
  name: 'WARUNG CONTOH',
  city: 'JAKARTA',
  postal: '10110',
  version: 0,
} as const

describe('QRIS', () => {
  test('settings are checked by the rules, and never over a change unseen', async () => {
    const { api, place } = await opened()
    expect(await api.qris({ place })).toBeNull()
    await expect(api.setQris({ ...merchant, place, nmid: 'XX1' })).rejects.toMatchObject({ code: 'national-id' })
    const set = await api.setQris({ ...merchant, place })
    expect(readQris(set.payload)).toMatchObject({ ok: true, value: { initiation: 'static', nmid: merchant.nmid } })
    await expect(api.setQris({ ...merchant, place })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await api.setQris({ ...merchant, place, version: 1, name: 'WARUNG BARU' })).toMatchObject({ version: 2 })
    expect(await api.qris({ place })).toMatchObject({ name: 'WARUNG BARU', version: 2 })
  })
  test('a payment waits until a person has seen the money', async () => {
    const { api, place } = await opened()
    const wish = { id: randomUUID(), place, register: null, subject: randomUUID(), amount: 25_000, bill: 'KMG-01-7' }
    await expect(api.startQris(wish)).rejects.toMatchObject({ code: 'qris-not-set' })
    await api.setQris({ ...merchant, place })
    const begun = await api.startQris(wish)
    expect(readQris(begun.payload)).toMatchObject({
      value: { amount: '25000', bill: 'KMG-01-7', initiation: 'dynamic' },
    })
    expect(await api.startQris(wish)).toEqual(begun)
    await expect(api.startQris({ ...wish, amount: 1 })).rejects.toMatchObject({ code: 'attempt-differs' })
    expect(await api.awaitingQris()).toEqual([begun])

    const seen = { id: wish.id, outcome: 'confirmed', seen: 'RRN123' } as const
    expect(await api.endQris(seen)).toMatchObject({ state: 'confirmed' })
    expect(await api.endQris(seen)).toMatchObject({ state: 'confirmed' })
    await expect(api.endQris({ ...seen, outcome: 'dropped' })).rejects.toMatchObject({ code: 'attempt-ended' })
    await expect(api.endQris({ ...seen, id: randomUUID() })).rejects.toMatchObject({ code: 'attempt-unknown' })
    expect(await api.awaitingQris()).toEqual([])

    const other = { ...wish, id: randomUUID(), subject: randomUUID() }
    await api.startQris(other)
    await expect(api.endQris({ ...seen, id: other.id })).rejects.toMatchObject({ code: 'reference-used' })
    expect(await api.endQris({ id: other.id, outcome: 'dropped', seen: 'tidak jadi' })).toMatchObject({
      state: 'dropped',
    })
  })
  test('of two people who confirm at the same moment, one does', async () => {
    const { as, api, place } = await opened()
    await api.setQris({ ...merchant, place })
    const wish = { id: randomUUID(), place, register: null, subject: 's', amount: 1 }
    await api.startQris(wish)
    const ends = await Promise.allSettled(
      ['r-1', 'r-2', 'r-3'].map((seen, i) => as(person(`p${i}`)).endQris({ id: wish.id, outcome: 'confirmed', seen })),
    )
    expect(ends.map(e => e.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

const attempt = (place: string, more: Partial<SentAttempt> = {}): SentAttempt => ({
  ...newAttempt({ id: randomUUID(), sale: randomUUID(), kind: 'charge', amount: 50_000, currency: 'IDR' }),
  place,
  register: randomUUID(),
  terminal: 'Simulator',
  ...more,
})
const tasks = (db: Database) =>
  transact(db, tx => tx.rows<{ kind: string; subject: string }>('select kind, subject from flow.v_task order by kind'))
const sendable = (a: SentAttempt) => ({ ...a, decidedBy: a.decidedBy && ([...a.decidedBy] as [string, string]) })

describe('card attempts', () => {
  test('the newest copy is kept, whatever the order in which they come', async () => {
    const { db, api, place } = await opened()
    const a = attempt(place)
    const [sent, approved] = [
      { ...a, state: 'sent', step: 2 } as const,
      { ...a, state: 'approved', step: 3, ref: '0470' } as const,
    ]
    const send = (...list: SentAttempt[]) => api.keepAttempts({ attempts: list.map(sendable) })
    expect(await send(sent)).toEqual({ kept: 1 })
    expect(await api.openAttempts()).toMatchObject([{ id: a.id, state: 'sent' }])
    expect(await send(a, approved, sent)).toEqual({ kept: 1 })
    expect(await send(a, sent)).toEqual({ kept: 0 })
    expect(await send({ ...approved, step: 9, register: randomUUID() })).toEqual({ kept: 0 })
    expect(await api.openAttempts()).toEqual([])
    expect(await tasks(db)).toEqual([])
  })
  test('what nobody knows is a task, and two people end it', async () => {
    const { db, as, place } = await opened()
    const a = { ...attempt(place), state: 'unknown', step: 3 } as const
    await as(person('ani')).keepAttempts({ attempts: [sendable(a)] })
    expect(await tasks(db)).toEqual([{ kind: 'card-unknown', subject: a.id }])
    const say = (who: string, more = {}) =>
      as(person(who)).sayAttempt({ id: a.id, outcome: 'approved', ref: '0470', note: 'jurnal EDC', ...more })
    expect(await say('ani')).toMatchObject({ state: 'unknown', proposal: { by: 'ani', outcome: 'approved' } })
    expect(await say('ani')).toMatchObject({ state: 'unknown' })
    expect(await say('budi', { ref: '0471' })).toMatchObject({
      state: 'unknown',
      proposal: { by: 'budi', ref: '0471' },
    })
    await expect(say('ani', { ref: '' })).rejects.toMatchObject({ code: 'evidence-missing' })
    expect(await say('ani', { ref: '0471' })).toMatchObject({
      state: 'approved',
      ref: '0471',
      decidedBy: ['budi', 'ani'],
      proposal: null,
    })
    await expect(say('cici')).rejects.toMatchObject({ code: 'not-now' })
    await expect(say('cici', { id: randomUUID() })).rejects.toMatchObject({ code: 'attempt-unknown' })
  })
  test('a terminal that later says otherwise is a task, and changes nothing', async () => {
    const { db, as, api, place } = await opened()
    const a = { ...attempt(place), state: 'unknown', step: 3 } as const
    await api.keepAttempts({ attempts: [sendable(a)] })
    for (const who of ['ani', 'budi'])
      await as(person(who)).sayAttempt({ id: a.id, outcome: 'declined', ref: '', note: 'tidak ada di jurnal' })
    await api.keepAttempts({ attempts: [sendable({ ...a, state: 'approved', step: 7, ref: '0470' })] })
    expect(await tasks(db)).toEqual([
      { kind: 'card-contradiction', subject: a.id },
      { kind: 'card-unknown', subject: a.id },
    ])
    const kept = await transact(db, tx => tx.one('select state from payments.terminal_attempt'))
    expect(kept).toEqual({ state: 'declined' })
  })
  test('two people who speak at the same moment decide once', async () => {
    const { db, place } = await opened()
    const a = { ...attempt(place), state: 'unknown', step: 3 } as const
    await transact(db, tx => keepAttempts(tx, SYSTEM, NOW, [a], randomUUID))
    const said = { id: a.id, outcome: 'approved', ref: '0470', note: 'jurnal' } as const
    const answers = await Promise.all(
      ['ani', 'budi', 'cici'].map(who => transact(db, tx => sayAttempt(tx, person(who), NOW, said))),
    )
    expect(answers.filter(x => x.ok && x.value.state === 'approved')).toHaveLength(1)
    expect(answers.filter(x => !x.ok && x.refusal === 'not-now')).toHaveLength(1)
  })
  test('any number is kept in a constant number of statements', async () => {
    const { db, place } = await opened()
    const count = async (n: number) =>
      transact(db, async tx => {
        const many = Array.from({ length: n }, () => ({ ...attempt(place), state: 'unknown', step: 3 }) as const)
        await keepAttempts(tx, SYSTEM, NOW, many, randomUUID)
        return tx.statements
      })
    expect(await count(200)).toBe(await count(1))
  })
})

test('a place one may not look at stays closed', async () => {
  const { api, as, place } = await opened()
  await api.setQris({ ...merchant, place })
  const elsewhere: Who = {
    ...person('dedi'),
    permissions: new Set(['payments.*', 'sync.till']),
    places: new Set([randomUUID()]),
  }
  const stranger = as(elsewhere)
  const forbidden = { code: 'FORBIDDEN' }
  await expect(stranger.qris({ place })).rejects.toMatchObject(forbidden)
  await expect(stranger.setQris({ ...merchant, place, version: 1 })).rejects.toMatchObject(forbidden)
  await expect(stranger.policy({ place })).rejects.toMatchObject(forbidden)
  const wish = { id: randomUUID(), place, register: null, subject: 's', amount: 1 }
  await expect(stranger.startQris(wish)).rejects.toMatchObject(forbidden)
  await api.startQris(wish)
  await expect(stranger.endQris({ id: wish.id, outcome: 'confirmed', seen: 'RRN' })).rejects.toMatchObject(forbidden)
  expect(await stranger.awaitingQris()).toEqual([])
  const a = { ...attempt(place), state: 'unknown', step: 2 } as const
  await expect(stranger.keepAttempts({ attempts: [sendable(a)] })).rejects.toMatchObject(forbidden)
  await api.keepAttempts({ attempts: [sendable(a)] })
  expect(await stranger.openAttempts()).toEqual([])
  await expect(
    stranger.sayAttempt({ id: a.id, outcome: 'declined', ref: '', note: 'tidak ada' }),
  ).rejects.toMatchObject(forbidden)
})
