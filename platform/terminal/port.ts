/** One order to a card terminal. `reference` is ours, made once and never used for anything else. */
export type TerminalOrder = {
  readonly reference: string
  /** Minor units, above zero; the direction is in the verb. */
  readonly amount: number
  readonly currency: string
  /** What `position` said before the order was sent. */
  readonly marker: string
  /** The terminal's reference of the charge, when it is about taking it back; otherwise empty. */
  readonly ref: string
}

/** What a terminal says. `nothing` is said for it when no answer came that can be believed. */
export type TerminalWord =
  | { readonly said: 'approved'; readonly ref: string; readonly note?: string; readonly slip?: readonly string[] }
  | { readonly said: 'declined'; readonly note: string }
  | { readonly said: 'nothing'; readonly note: string }
  | { readonly said: 'in-progress'; readonly note?: string }
  | { readonly said: 'never-charged'; readonly note: string }
  | { readonly said: 'reversed'; readonly note?: string }
  | { readonly said: 'not-reversed'; readonly note: string }

export type TerminalPosition =
  | { readonly ok: true; readonly marker: string }
  | { readonly ok: false; readonly note: string }

/**
 * A card terminal. No method throws for what the terminal, the line or the customer does, and none repeats an order by
 * itself: silence is `nothing`, and the caller asks. `modules/payments/TERMINAL.md` is the contract; `port.suite.ts`
 * holds every implementation to it.
 */
export interface CardTerminal {
  /** What the cashier's screen calls it, in Indonesian and English. */
  readonly name: { readonly id: string; readonly en: string }
  /** True where no money can move; screens and slips must say so. */
  readonly simulated: boolean
  /** Where the terminal's own count stands. Must be called, and its marker saved, before an order. */
  position(): Promise<TerminalPosition>
  charge(order: TerminalOrder): Promise<TerminalWord>
  refund(order: TerminalOrder): Promise<TerminalWord>
  /** What became of an order, or with `ref` of taking it back. Moves no money. */
  ask(order: TerminalOrder): Promise<TerminalWord>
  reverse(order: TerminalOrder): Promise<TerminalWord>
  /** Asks the terminal to stop waiting for a card. The order's own call still brings the answer. */
  cancel(): Promise<void>
  close(): Promise<void>
}
