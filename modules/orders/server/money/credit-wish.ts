/** What of an invoice is credited. */
export type CreditWish = {
  readonly id: string
  readonly invoice: string
  readonly day: string
  readonly reason: string
  /** The buyer's own nota retur, where it makes one: number and day. */
  readonly notaRetur: string
  readonly notaReturDay: string | null
  /** Number of the tax invoice that is corrected. */
  readonly taxInvoice: string
  /** By line of the invoice; goods that come back go into stock as they came, `none` came not. */
  readonly lines: readonly {
    readonly n: number
    readonly qty: number
    readonly goods: 'on-hand' | 'damaged' | 'none'
    readonly lot?: string
    readonly serials?: readonly string[]
  }[]
}
