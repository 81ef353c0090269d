import type { Way } from './acting-on.ts'

export type Completion = {
  readonly id: string
  readonly outcome: string
  readonly note?: string
  /** What the task's form gave. */
  readonly values?: Readonly<Record<string, unknown>>
  /** Sent again under the same key by the same person it is answered as it was the first time. */
  readonly key?: string
  readonly way?: Way
}
