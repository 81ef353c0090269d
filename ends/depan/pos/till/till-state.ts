import type { Paper } from '#kit/devices/index.ts'
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
import type { ShiftReport } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { PricedDraft } from './price-draft.ts'
import type { Words } from './words-of.ts'

/** Where the till stands as a whole. */
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

/** What the cashier is told about the last thing done, under the scan field. */
export type Notice = {
  readonly kind: 'error' | 'info' | 'ok'
  readonly word: Words
  readonly blanks?: Readonly<Record<string, string | number>>
}

export type Screen = 'sell' | 'pay' | 'done' | 'returns' | 'drawer' | 'closed' | 'receipts' | 'settings'

export type Dialog =
  | { readonly kind: 'weigh'; readonly item: TillItem }
  | {
      readonly kind: 'serial'
      readonly item: TillItem
      readonly left: number
      readonly taken: (serial: string) => void
    }
  | { readonly kind: 'age'; readonly item: TillItem; readonly agreed: () => void }
  | { readonly kind: 'qty'; readonly line: string }
  | { readonly kind: 'price'; readonly line: string }
  | { readonly kind: 'why'; readonly line: string }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'customer' }
  | { readonly kind: 'coupon' }
  | { readonly kind: 'parked' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'help' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'empty' }

/** A second person is asked to put in a PIN. */
export type Approval = {
  readonly permission: string
  readonly why: Words
  readonly blanks?: Readonly<Record<string, string | number>>
  readonly answer: (staff: Staff | null) => void
}

/** A sale that has just been committed. */
export type Finished = {
  readonly fact: SaleFact
  readonly change: number
  readonly printed: { readonly ok: boolean; readonly note: string } | null
}

export type TillState = {
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
  /** Name of the manager who took on storage that the browser may clear. */
  readonly weakStorageBy: Staff | null
  readonly cashier: Staff | null
  readonly screen: Screen
  readonly dialog: Dialog | null
  readonly approval: Approval | null
  readonly notice: Notice | null
  readonly draft: Draft
  readonly priced: PricedDraft | null
  readonly selected: string | null
  readonly parked: number
  /** A receipt that was scanned on the sale screen, for the returns screen to open. */
  readonly returnCode: string | null
  readonly finished: Finished | null
  /** The Z report of the shift that was just closed. */
  readonly closed: ShiftReport | null
  readonly paper: Paper | null
}

export const firstState = (draft: string, at: string): TillState => ({
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
  weakStorageBy: null,
  cashier: null,
  screen: 'sell',
  dialog: null,
  approval: null,
  notice: null,
  draft: emptyDraft(draft, at),
  priced: null,
  selected: null,
  parked: 0,
  returnCode: null,
  finished: null,
  closed: null,
  paper: null,
})
