import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openTillDatabase } from '#kit/offline/index.ts'
import { askMail, isAddress, sendMails, waitingMails } from './mail-receipt.ts'
import type { Till } from './till.ts'

const till = (mailReceipt: (wish: { id: string; sale: string }) => Promise<unknown>) => {
  const db = openTillDatabase('till', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })
  const store = { get: () => ({ settings: { language: 'id' } }) }
  return { db, store, server: { mailReceipt } } as unknown as Till
}
const refusal = (code: string, status = 409) => Object.assign(new Error(code), { code, status })
const settled = async (it: Till, left: number) => expect.poll(async () => (await waitingMails(it)).length).toBe(left)

test('what a customer wants by e-mail waits until the server has it, under one id', async () => {
  const asked: string[] = []
  let away = true
  const it = till(async ({ id }) => {
    asked.push(id)
    if (away) throw new TypeError('no network')
  })
  await askMail(it, 'sale-1', ' Umi@Contoh.Example ')
  await settled(it, 1)
  expect((await waitingMails(it))[0]).toMatchObject({ address: 'umi@contoh.example', language: 'id', sale: 'sale-1' })
  away = false
  await sendMails(it)
  expect(await waitingMails(it)).toEqual([])
  expect(new Set(asked).size).toBe(1)
})

test('a sale the server has not seen yet is asked again; what will never go is let go', async () => {
  const refusals = [refusal('sale-unknown'), refusal('mail-too-many')]
  const it = till(async () => {
    throw refusals[0]
  })
  await askMail(it, 'sale-1', 'umi@contoh.example')
  await sendMails(it)
  expect(await waitingMails(it)).toHaveLength(1)
  refusals.shift()
  await sendMails(it)
  expect(await waitingMails(it)).toEqual([])
})

test('an address looks like one', () => {
  expect(['umi@contoh.example', 'a.b+c@x.co.id'].every(isAddress)).toBe(true)
  expect(['umi', 'umi@', '@x.id', 'umi@contoh', 'u mi@x.id', 'umi@x..id'].some(isAddress)).toBe(false)
})
