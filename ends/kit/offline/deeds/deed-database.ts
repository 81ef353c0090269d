import Dexie, { type Table } from 'dexie'
import type { PackDatabase } from '../till-database.ts'

/**
 * Where a deed stands. `waiting`: the server has not answered for it. `done`: the server took it in, now or before.
 * `refused`: the server said a word against it; it is kept until a person tries again, or lets it go.
 */
export type DeedState = 'waiting' | 'done' | 'refused'

/** What the server said against a deed: a word of its contract, and its own sentence. */
export type Refused = { readonly word: string; readonly detail: string }

/** Something a person did on this device and the server shall know. */
export type Deed = {
  /** UUIDv7 made by the device; the server takes it in once. */
  readonly id: string
  /** Which endpoint it is for. */
  readonly kind: string
  /** Deeds of one thread depend on each other: behind a refused one the later ones wait. */
  readonly thread: string
  /** The person who did it. */
  readonly who: string
  readonly whoName: string
  readonly at: string
  /** What is sent. */
  readonly input: unknown
  /** What the person is told about it; never sent. */
  readonly about: Readonly<Record<string, string | number>>
}

export type DeedRow = Deed & {
  /** The order in which deeds were done here; given by the database. */
  readonly n: number
  readonly state: DeedState
  readonly refused?: Refused
  /** What the server answered with, when it took the deed in. */
  readonly answer?: unknown
  readonly heardAt?: string
}

/** Work begun and not handed in: kept at each touch. */
export type WorkRow<Work = unknown> = {
  readonly id: string
  readonly kind: string
  readonly who: string
  readonly place: string
  readonly at: string
  readonly work: Work
}

/** Something fetched from the server to work from without it: an order, a truck, a list. */
export type SheetRow = { readonly key: string; readonly at: string; readonly value: unknown }

export type DeedDatabase = PackDatabase & {
  readonly deeds: Table<DeedRow, number, Omit<DeedRow, 'n'>>
  readonly works: Table<WorkRow, string>
  readonly sheets: Table<SheetRow, string>
}

/**
 * The database of an end that works by deeds. Every readwrite transaction is strict: it completes only when the bytes
 * are on the disk. `indexedDB` is handed in by tests.
 */
export const openDeedDatabase = (
  name: string,
  given?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange },
): DeedDatabase => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...given }) as DeedDatabase
  db.version(1).stores({
    meta: 'key',
    packs: 'key',
    deeds: '++n, &id, thread, [state+n]',
    works: 'id, kind',
    sheets: 'key',
  })
  return db
}
