import { type CounterState, firstCounterState } from '#kit/counter/counter-state.ts'
import type { Paper } from '#kit/devices/index.ts'
import type { Staff } from '#kit/offline/index.ts'
import type { ShiftReport } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import type { Words } from './words-of.ts'

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

export type TillState = CounterState & {
  /** Name of the manager who took on storage that the browser may clear. */
  readonly weakStorageBy: Staff | null
  readonly screen: Screen
  readonly dialog: Dialog | null
  readonly approval: Approval | null
  readonly notice: Notice | null
  /** A receipt that was scanned on the sale screen, for the returns screen to open. */
  readonly returnCode: string | null
  readonly finished: Finished | null
  /** The Z report of the shift that was just closed. */
  readonly closed: ShiftReport | null
  readonly paper: Paper | null
}

export const firstState = (draft: string, at: string): TillState => ({
  ...firstCounterState(draft, at),
  weakStorageBy: null,
  screen: 'sell',
  dialog: null,
  approval: null,
  notice: null,
  returnCode: null,
  finished: null,
  closed: null,
  paper: null,
})
