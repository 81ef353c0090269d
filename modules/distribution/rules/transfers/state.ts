/** The states of a transfer, in the order in which it comes to them; `cancelled` ends it before anything was packed. */
export const STATES = [
  ...(['draft', 'released', 'picking', 'picked', 'packed', 'loaded', 'dispatched', 'arrived', 'closed'] as const),
  'cancelled',
] as const

export type TransferState = (typeof STATES)[number]

/** What is done to a transfer. */
export type TransferDeed =
  | 'edit'
  | 'release'
  | 'wave'
  | 'pick'
  | 'pack'
  | 'load'
  | 'send'
  | 'receive'
  | 'close'
  | 'cancel'

const MAY: Readonly<Record<TransferDeed, readonly TransferState[]>> = {
  edit: ['draft'],
  release: ['draft'],
  wave: ['released'],
  pick: ['picking'],
  pack: ['picked'],
  load: ['packed', 'loaded'],
  send: ['packed', 'loaded'],
  receive: ['dispatched', 'arrived'],
  close: ['arrived'],
  cancel: ['draft', 'released'],
}

/** Whether a deed is done to a transfer in that state. */
export const mayIn = (state: TransferState, deed: TransferDeed): boolean => MAY[deed].includes(state)

/** The states in which a deed is done, for the sentence of a refusal. */
export const statesFor = (deed: TransferDeed): readonly TransferState[] => MAY[deed]
