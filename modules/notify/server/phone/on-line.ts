import { type Tx, transact } from '#platform/postgres/index.ts'
import type { Tongue } from '../../rules/index.ts'
import type { CallOffice } from './answer-call.ts'
import { changeLineCall, type LineCall } from './line-call.ts'
import type { Heard, Line } from './lines.ts'

/** What the line needs of flow: whoever composes the system hands it in. */
export type LineWork = {
  /** The task that a person best does now, without those passed over; null where nothing waits for them. */
  readonly next: (tx: Tx, now: Date, asked: { person: string; passed: readonly string[] }) => Promise<string | null>
  /** Somebody wants to be called; of one number one wish is open. */
  readonly askCallBack: (tx: Tx, now: Date, asked: { number: string; language: Tongue }) => Promise<void>
}

export type LineOffice = CallOffice & { readonly company: () => Promise<string>; readonly line: LineWork }

/** A call at one step. */
export type OnLine = {
  readonly office: LineOffice
  readonly call: LineCall
  readonly heard: Heard
  readonly line: Line
  readonly step: (name: string) => string
}

export const keepCall = ({ office }: OnLine, call: LineCall) =>
  transact(office.db, tx => changeLineCall(tx, office.now(), call))
