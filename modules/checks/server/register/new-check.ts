import type { Day } from '#kernel/moment.ts'

/** A cheque as a channel brings it. Amounts in minor units of the batch's currency. */
export type NewCheck = {
  readonly id: string
  readonly kind: 'check' | 'cek' | 'bg'
  readonly line: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
  /** The amount in words, where somebody read it. */
  readonly words: string | null
  /** The amount encoded in the code line. */
  readonly encoded: number | null
  readonly issue: Day | null
  readonly effective: Day | null
  /** The number it had in the file it came in. */
  readonly sequence?: string
}

export type NewCheckBatch = {
  /** UUIDv7 made by whoever brings it. */
  readonly id: string
  readonly channel: 'icl' | 'ach' | 'desk'
  readonly name: string
  /** To whom the money is owed. */
  readonly depositor: string
  readonly country: string
  readonly currency: string
  readonly day: Day
  readonly items: readonly NewCheck[]
}
