import { allChanges, readCatalog, refreshCatalog, type Staff, writeMeta } from '#kit/offline/index.ts'
import { faultOf } from '#kit/server/fault.ts'
import type { Client } from '../server/contract.ts'
import { type Handheld, serverFor, serverOf } from './handheld.ts'
import type { Person, PlaceHere } from './handheld-state.ts'

/**
 * Fetches what changed on the server: company, places, who may sign in here, labels, items. Says nothing when the
 * network is away, which is a warehouse's everyday. A session that has ended asks for the person again.
 */
export const refreshNow = async (phone: Handheld): Promise<void> => {
  const { store } = phone
  const { device, person } = store.get()
  if (!device && !person) return
  try {
    const server = device ? serverFor(phone, null) : serverOf(phone)
    await takeGround(phone, server)
    if (device) await takeStaff(phone, server)
    else await takeMe(phone, server)
    await takeItems(phone, server)
    await writeMeta(phone.db, 'refreshed', Date.now())
    const { phase, outbox } = store.get()
    store.set({
      refreshedMs: Date.now(),
      turnedAway: false,
      failure: null,
      outbox: { ...outbox, reached: true },
      phase: phase === 'filling' ? 'ready' : phase,
    })
  } catch (error) {
    heardFault(phone, error)
  }
}

/** What a fault of any question means for the phone as a whole. */
export const heardFault = ({ store }: Handheld, error: unknown): void => {
  const { word, status, detail } = faultOf(error)
  const { outbox, device, phase } = store.get()
  if (word === 'UNAUTHORIZED') store.set({ turnedAway: true, ...(device ? {} : { phase: 'sign-in' as const }) })
  store.set({
    progress: null,
    outbox: { ...outbox, reached: status !== 0 },
    failure: phase === 'filling' ? detail || word : null,
  })
}

const takeGround = async ({ store, db }: Handheld, server: Client) => {
  const [company, places, patterns] = await Promise.all([
    server.company.get(),
    server.company.places({}),
    server.catalog.labels.list(),
  ])
  const { tradeName: name, currency, timeZone } = company
  const shown: readonly PlaceHere[] = places.map(({ id, code, name, kind }) => ({ id, code, name, kind }))
  store.set({ company: { name, currency, timeZone }, places: shown, patterns })
  await writeMeta(db, 'company', store.get().company)
  await writeMeta(db, 'places', shown)
  await writeMeta(db, 'patterns', patterns)
}

const takeStaff = async ({ store, db }: Handheld, server: Client) => {
  const { staff } = await server.access.staff({})
  if (!staff) return
  store.set({ staff: staff as readonly Staff[] })
  await writeMeta(db, 'staff', staff)
}

/** Who the session says that this is, and what they may do now. */
export const takeMe = async ({ store, db }: Handheld, server: Client): Promise<boolean> => {
  const { id, name, permissions, mustChange } = await server.access.me()
  if (mustChange) return false
  // Who works with stock there, and who attends self-checkouts.
  const where = [permissions['stock.read'] ?? [], permissions['lanes.attend'] ?? []]
  const places = store.get().places.filter(place => place.kind !== 'head-office' && place.kind !== 'transit')
  const here = places.map(place => place.id).filter(place => where.some(it => it === 'all' || it.includes(place)))
  const person: Person = { id, name, may: permissions, places: here }
  store.set({ person })
  await writeMeta(db, 'person', person)
  return true
}

const takeItems = async (phone: Handheld, server: Client) => {
  const { store, db } = phone
  const { downlink } = server.catalog
  const head = await downlink.segments()
  const changed = await refreshCatalog(
    db,
    {
      segment: async (n, hash) => (await downlink.segment({ n, hash })).items,
      changes: since => allChanges(from => downlink.changes({ since: from }), since),
    },
    head,
    (done, of) => store.set({ progress: of > 0 ? { done, of } : null }),
  )
  if (changed || !store.get().catalog) store.set({ catalog: await readCatalog(db) })
  store.set({ progress: null })
}
