/** What a picker's phone says of one pick; the id is the phone's. */
export type Confirm = {
  readonly id: string
  readonly pick: string
  readonly got: number
  readonly at: string
  readonly lot?: string
  readonly toteCode?: string
  readonly reason?: string
}

/** A pick as it is before a confirmation. */
export type OpenPick = {
  id: string
  list: string
  listNumber: string
  place: string
  line: string
  transfer: string
  transferNumber: string
  item: string
  slot: string
  bin: string | null
  location: string | null
  lot: string | null
  qty: number
  got: number | null
  confirmed: string | null
}

/** A confirmation together with the pick that it is about. */
export type Confirmed = { readonly confirm: Confirm; readonly pick: OpenPick }
