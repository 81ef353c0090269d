import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

type Heard = (event: object) => void
type Window = { url: string; postMessage: (said: object) => void; focus: () => void }

/** The worker of a phone, with what its browser would do written down. */
const worker = (windows: readonly Window[] = []) => {
  const did: unknown[] = []
  const hears = new Map<string, Heard>()
  const self = {
    addEventListener: (what: string, heard: Heard) => hears.set(what, heard),
    registration: { showNotification: async (title: string, more: object) => did.push({ title, ...more }) },
    clients: { matchAll: async () => windows, openWindow: async (url: string) => did.push({ opened: url }) },
  }
  runInNewContext(readFileSync(new URL('../public/push-worker.js', import.meta.url), 'utf8'), { self, URL })
  const happen = async (what: string, event: object) => {
    const waits: Promise<unknown>[] = []
    hears.get(what)!({ ...event, waitUntil: (it: Promise<unknown>) => waits.push(it) })
    await Promise.all(waits)
  }
  return { did, happen }
}

test('what is pushed is shown with its task, whoever has no window open', async () => {
  const { did, happen } = worker()
  const said = { task: 't1', title: 'Laci selisih', body: 'Mendesak · Kemang', language: 'id' }
  await happen('push', { data: { json: () => said } })
  expect(did).toMatchObject([{ title: 'Laci selisih', body: 'Mendesak · Kemang', tag: 't1', data: { task: 't1' } }])
})

test('a touch opens the task: in the window that is open, else in a new one', async () => {
  const closed = () => {}
  const touch = { notification: { close: closed, data: { task: 't1' } } }
  const none = worker()
  await none.happen('notificationclick', touch)
  expect(none.did).toEqual([{ opened: '/handheld/#/task/t1' }])
  const told: object[] = []
  const window = { postMessage: (it: object) => told.push(it), focus: () => told.push({ focused: true }) }
  const desk = { ...window, url: 'https://toko.example/desk/tasks' }
  await worker([desk, { ...window, url: 'https://toko.example/handheld/#/count' }]).happen('notificationclick', touch)
  expect(told).toEqual([{ open: 't1' }, { focused: true }])
})
