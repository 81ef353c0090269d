import { makeSounds } from '#kit/devices/index.ts'
import { openDeedDatabase, pruneDeeds } from '#kit/offline/deeds/index.ts'
import { askStorage, type Device, holdRegister, readCatalog, readMeta, writeMeta } from '#kit/offline/index.ts'
import { createStore } from '#kit/ui/store.ts'
import type { Handheld } from './handheld.ts'
import {
  type Company,
  FIRST_SETTINGS,
  firstState,
  type Person,
  type PlaceHere,
  type Settings,
} from './handheld-state.ts'
import { hearServer } from './hear-server.ts'
import { followPushes } from './push.ts'
import { refreshNow } from './refresh.ts'
import { startSending } from './start-sending.ts'
import { followWays, wayIn } from './ways.ts'

const LOCK_PATIENCE_MS = 1_500
const KEEP_DAYS = 7
const REFRESH_EVERY_MS = 5 * 60_000

export const makeHandheld = (): Handheld => {
  const store = createStore(firstState(wayIn(location.hash)))
  return {
    store,
    db: openDeedDatabase('ujung-handheld'),
    sounds: makeSounds(() => store.get().settings.sound),
    sender: null,
  }
}

/** Opens the phone on what it keeps; whatever needs the network comes after. */
export const startHandheld = async (phone: Handheld): Promise<void> => {
  const { store, db } = phone
  try {
    if (!(await holdRegister(navigator.locks, 'ujung-handheld', LOCK_PATIENCE_MS)))
      return store.set({ phase: 'second-copy' })
    await db.open()
    void askStorage(navigator.storage)
    await readKept(phone)
    followWays(phone)
    followPushes(phone)
    startSending(phone)
    hearServer(phone)
    setInterval(() => void refreshNow(phone), REFRESH_EVERY_MS)
    await pruneDeeds(db, new Date(Date.now() - KEEP_DAYS * 86_400_000).toISOString())
    await refreshNow(phone)
  } catch (error) {
    store.set({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) })
  }
}

/** What somebody changed while the rest was still read wins over what was kept, and is kept with it. */
const mergeSettings = ({ store, db }: Handheld, kept: Partial<Settings> | undefined): Settings => {
  const chosen = Object.entries(store.get().settings).filter(
    ([name, value]) => value !== FIRST_SETTINGS[name as keyof Settings],
  )
  const settings: Settings = { ...FIRST_SETTINGS, ...kept, ...Object.fromEntries(chosen) }
  if (chosen.length > 0) void writeMeta(db, 'settings', settings)
  return settings
}

/** What was heard last time. A person's own phone opens as theirs; an enrolled one asks for a PIN. */
const readKept = async (phone: Handheld) => {
  const { store, db } = phone
  const [settings, device, person, catalog] = await Promise.all([
    readMeta<Partial<Settings>>(db, 'settings'),
    readMeta<Device>(db, 'device'),
    readMeta<Person>(db, 'person'),
    readCatalog(db),
  ])
  const kept = await Promise.all([
    readMeta<Company>(db, 'company'),
    readMeta<readonly PlaceHere[]>(db, 'places'),
    readMeta<ReturnType<typeof store.get>['staff']>(db, 'staff'),
    readMeta<ReturnType<typeof store.get>['patterns']>(db, 'patterns'),
    readMeta<number>(db, 'refreshed'),
  ])
  const [company, places, staff, patterns, refreshedMs] = kept
  const ready = person && !device && catalog.size > 0
  store.set({
    settings: mergeSettings(phone, settings),
    device: device ?? null,
    person: device ? null : (person ?? null),
    catalog: catalog.size > 0 ? catalog : null,
    ...(company && { company }),
    ...(places && { places }),
    ...(staff && { staff }),
    ...(patterns && { patterns }),
    refreshedMs: refreshedMs ?? null,
    phase: ready ? 'ready' : person && !device ? 'filling' : 'sign-in',
  })
}
