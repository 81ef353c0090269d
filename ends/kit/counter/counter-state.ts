import {
  type Agreement,
  type Device,
  FRESH,
  type OutboxState,
  type Staff,
  type Standing,
  type TillData,
} from '#kit/offline/index.ts'
import type { Language } from '#kit/ui/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { PricedDraft } from './price-draft.ts'

/** Where a counter stands as a whole. */
export type Phase = 'starting' | 'second-copy' | 'enrol' | 'filling' | 'ready' | 'failed'

export type Settings = {
  readonly language: Language
  readonly sound: boolean
  readonly printer: 'simulated' | 'page' | 'serial'
  readonly columns: 32 | 42 | 48
  /** `server`: the terminal beside this register, driven by a server in the shop. */
  readonly terminal: 'simulated' | 'server'
  /** Minutes without a touch after which the PIN is asked for again; 0 is never. */
  readonly lockMinutes: number
}

export const FIRST_SETTINGS: Settings = {
  language: 'id',
  sound: true,
  printer: 'simulated',
  columns: 32,
  terminal: 'simulated',
  lockMinutes: 10,
}

/** What every counter shows and works from; a till and a self-checkout add their own screens to it. */
export type CounterState = {
  readonly phase: Phase
  readonly failure: string | null
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly device: Device | null
  readonly settings: Settings
  readonly data: TillData | null
  readonly standing: Standing
  readonly outbox: OutboxState
  /** When this register's last fact on this device was made, in ms; a clock behind it is wrong. */
  readonly lastFactMs: number | null
  readonly refreshed: { readonly ms: number; readonly clockOffMs: number } | null
  readonly agreement: Agreement | null
  /** The server does not take this device's token any more. */
  readonly revoked: boolean
  readonly persisted: boolean
  /** Who is signed in, and answers for what is sold. */
  readonly cashier: Staff | null
  readonly draft: Draft
  readonly priced: PricedDraft | null
  readonly selected: string | null
  readonly parked: number
}

export const firstCounterState = (draft: string, at: string): CounterState => ({
  phase: 'starting',
  failure: null,
  progress: null,
  device: null,
  settings: FIRST_SETTINGS,
  data: null,
  standing: FRESH,
  outbox: { waiting: 0, differing: 0, reached: null, lastSent: null, problem: null },
  lastFactMs: null,
  refreshed: null,
  agreement: null,
  revoked: false,
  persisted: false,
  cashier: null,
  draft: emptyDraft(draft, at),
  priced: null,
  selected: null,
  parked: 0,
})
