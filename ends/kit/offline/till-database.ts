import Dexie, { type Table } from 'dexie'
import type { Drawer, DrawerFact, QrisTold, TerminalAttempt } from '#modules/payments/rules/index.ts'
import { type ChainHead, FIRST_DIGEST, type SaleFact } from '#modules/sales/rules/index.ts'
import type { Pack } from './pack-rows.ts'

export type RegisterFact = SaleFact | DrawerFact

export const isSale = (fact: RegisterFact): fact is SaleFact => fact.kind === 'sale' || fact.kind === 'void'

/**
 * Where a kept fact stands. `waiting`: the server has not answered for it. `kept`: the server holds the same digest; the
 * copy stays for reprints and returns. `differs`: the server holds something else; a manager must look, and it is never
 * sent again or deleted by itself.
 */
export type FactState = 'waiting' | 'kept' | 'differs'

export type FactRow = {
  readonly seq: number
  readonly id: string
  readonly state: FactState
  readonly shift: string
  readonly at: string
  readonly fact: RegisterFact
  /** Receipt number of a sale or void; drawer facts have none and are left out of that index. */
  readonly number?: number
  /** What the server answered with, when it differs. */
  readonly heard?: string
}

/** Everything a next fact is built on. One row, read and written in the same transaction as the fact. */
export type Standing = {
  readonly head: ChainHead
  readonly drawer: Drawer
  /** Cashier who opened the shift, when, and with what. */
  readonly shift: { readonly id: string; readonly cashier: string; readonly at: string } | null
  /** What budgeted promotions have given at this register, by promotion id, over all books. */
  readonly spent: Readonly<Record<string, number>>
}

export const FRESH: Standing = {
  head: { seq: 0, number: 0, digest: FIRST_DIGEST },
  drawer: { shift: null, cash: 0 },
  shift: null,
  spent: {},
}

/** A basket that is not paid yet: the one on screen, or one put aside. */
export type DraftRow = {
  readonly id: string
  readonly state: 'open' | 'parked'
  readonly at: string
  readonly label: string
  readonly draft: unknown
}

/** A QRIS payment asked for at this till; `step` counts its moves, so what the server has not heard yet is known. */
export type QrisRow = QrisTold & { readonly step: number; readonly heard: number }

export type MetaRow = { readonly key: string; readonly value: unknown }
export type PackRow = Pack & { readonly key: string; readonly hash: string }

/** What every end keeps that has a copy of the catalogue. */
export type PackDatabase = Dexie & { readonly meta: Table<MetaRow, string>; readonly packs: Table<PackRow, string> }

export type TillDatabase = PackDatabase & {
  readonly facts: Table<FactRow, number>
  readonly drafts: Table<DraftRow, string>
  readonly attempts: Table<TerminalAttempt, string>
  readonly qris: Table<QrisRow, string>
}

/**
 * The till's own database. Every readwrite transaction is strict: it completes only when the bytes are on the disk, so
 * that what follows it (drawer, receipt) may rely on them. `indexedDB` is handed in by tests.
 */
export const openTillDatabase = (
  name: string,
  given?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange },
): TillDatabase => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...given }) as TillDatabase
  db.version(1).stores({
    meta: 'key',
    packs: 'key',
    facts: 'seq, &id, number, shift, [state+seq]',
    drafts: 'id, state',
    attempts: 'id, sale, state',
  })
  db.version(2).stores({ qris: 'id, subject, startedAt' })
  return db
}

export type MetaDatabase = Pick<PackDatabase, 'meta'>

export const readMeta = async <Value>(db: MetaDatabase, key: string): Promise<Value | undefined> =>
  (await db.meta.get(key))?.value as Value | undefined

export const writeMeta = async (db: MetaDatabase, key: string, value: unknown): Promise<void> => {
  await db.meta.put({ key, value })
}

export const readStanding = async (db: TillDatabase): Promise<Standing> =>
  (await readMeta<Standing>(db, 'standing')) ?? FRESH
