import {
  agreeHead,
  askStorage,
  type Device,
  holdRegister,
  keepSending,
  pruneKept,
  readMeta,
  readStanding,
  readTill,
  refreshTill,
} from '#kit/offline/index.ts'
import { sendQris } from './ask-qris.ts'
import type { Counter } from './counter.ts'
import { FIRST_SETTINGS, type Settings } from './counter-state.ts'
import { resumeDraft } from './keep-draft.ts'
import { pruneQris } from './qris-book.ts'
import { reachServer } from './reach-server.ts'
import { sendAttempts } from './send-attempts.ts'
import { warmUp } from './warm-up.ts'

const REFRESH_EVERY_MS = 5 * 60_000
const KEEP_DAYS = 45
const LOCK_PATIENCE_MS = 1_500

const sayFailure = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Opens the counter: one copy only, its own database, then whatever it can do without waiting for the network. */
export const startCounter = async (counter: Counter): Promise<void> => {
  const { store, db } = counter
  try {
    if (!(await holdRegister(navigator.locks, counter.name, LOCK_PATIENCE_MS)))
      return store.set({ phase: 'second-copy' })
    await db.open()
    const settings = { ...FIRST_SETTINGS, ...(await readMeta<Partial<Settings>>(db, 'settings')) }
    store.set({ settings, persisted: await askStorage(navigator.storage) })
    const device = await readMeta<Device>(db, 'device')
    if (device) await startDevice(counter, device)
    else store.set({ phase: 'enrol' })
  } catch (error) {
    store.set({ phase: 'failed', failure: sayFailure(error) })
  }
}

/** Starts selling from what is kept here, and talks to the server in the background. */
export const startDevice = async (counter: Counter, device: Device): Promise<void> => {
  const { store, db } = counter
  counter.server = reachServer(location.origin, device.token)
  const [data, standing, refreshed, last] = await Promise.all([
    readTill(db),
    readStanding(db),
    readMeta<{ ms: number; clockOffMs: number }>(db, 'refreshed'),
    db.facts.orderBy('seq').last(),
  ])
  const lastFactMs = last ? Date.parse(last.at) : null
  store.set({ device, standing, data, lastFactMs, refreshed: refreshed ?? null, phase: data ? 'ready' : 'filling' })
  if (data) {
    performance.mark('till-ready')
    await resumeDraft(counter)
    setTimeout(() => warmUp(counter), 0)
  }
  startSending(counter)
  void keepFresh(counter)
}

const startSending = (counter: Counter) => {
  counter.sender?.stop()
  counter.sender = keepSending(counter.db, {
    send: facts => {
      if (!counter.server) throw new Error('no server yet')
      return counter.server.send(facts)
    },
    heard: outbox => {
      counter.store.set({ outbox })
      if (outbox.reached && outbox.waiting === 0) void counter.alsoSend()
    },
    random: Math.random,
    now: () => new Date().toISOString(),
  })
  window.addEventListener('online', () => {
    counter.sender?.wake()
    void sendQris(counter)
  })
}

let fresher: ReturnType<typeof setInterval> | undefined

const keepFresh = async (counter: Counter) => {
  clearInterval(fresher)
  fresher = setInterval(() => void refreshNow(counter), REFRESH_EVERY_MS)
  await refreshNow(counter)
}

const isRefusedToken = (error: unknown) =>
  typeof error === 'object' && error !== null && (error as { status?: unknown }).status === 401

/** Fetches what changed on the server, once; says nothing when the network is away, which is a till's everyday. */
export const refreshNow = async (counter: Counter): Promise<void> => {
  const { store, db, server } = counter
  if (!server) return
  try {
    const { snapshot, bookChanged, itemsChanged } = await refreshTill(db, server.down, (done, of) =>
      store.set({ progress: of > 0 ? { done, of } : null }),
    )
    const agreement = await agreeHead(db, snapshot.head, snapshot.spent)
    const changed = bookChanged || itemsChanged || !store.get().data
    const data = changed ? await readTill(db) : { ...store.get().data!, snapshot }
    const first = store.get().phase === 'filling'
    store.set({
      data,
      agreement,
      progress: null,
      revoked: false,
      failure: null,
      phase: data ? 'ready' : 'filling',
      standing: await readStanding(db),
      refreshed: (await readMeta(db, 'refreshed')) ?? null,
      outbox: { ...store.get().outbox, reached: true },
    })
    if (first) {
      performance.mark('till-ready')
      warmUp(counter)
    }
    if (agreement === 'sent-again') counter.sender?.wake()
    await sendAttempts(counter)
    await sendQris(counter)
    await counter.alsoSend()
    const before = new Date(Date.now() - KEEP_DAYS * 86_400_000).toISOString()
    await pruneQris(db, before)
    await pruneKept(db, before, store.get().standing.drawer.shift)
  } catch (error) {
    const { data, outbox } = store.get()
    store.set({
      progress: null,
      failure: data ? null : sayFailure(error),
      revoked: isRefusedToken(error),
      outbox: { ...outbox, reached: false },
    })
  }
}
