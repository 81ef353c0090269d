import type { Lane } from './lane.ts'

/** One customer at a lane, as it is told to the server once it has ended. Nothing of who it is. */
export type Stay = {
  /** UUIDv7, made by the lane. */
  readonly id: string
  /** ISO instants; `payingAt`: when payment was begun for the last time. */
  readonly begunAt: string
  readonly payingAt: string | null
  readonly endedAt: string | null
  readonly outcome: 'paid' | 'left' | null
  readonly lines: number
  /** Minor units. */
  readonly total: number
  /** An attendant scanned some of it. */
  readonly assisted: boolean
}

type Basket = { readonly lines: number; readonly total: number }
type Moment = { readonly at: string; readonly id: string }

const begin = ({ at, id }: Moment): Stay => ({
  ...{ id, begunAt: at, payingAt: null, endedAt: null, outcome: null },
  ...{ lines: 0, total: 0, assisted: false },
})

const serving = (lane: Lane) => lane.step === 'scanning' || lane.step === 'paying'

/**
 * Follows a visit as its lane goes from `before` to `after`: begun when goods may be scanned, ended when it is paid or the
 * customer leaves. `id` names a visit that begins now. Null: nobody is there, or it has ended and was told.
 */
export const noteVisit = (
  stay: Stay | null,
  before: Lane,
  after: Lane,
  basket: Basket,
  moment: Moment,
): Stay | null => {
  const { at } = moment
  const open = stay && stay.endedAt === null ? stay : null
  if (!open) return serving(after) && !serving(before) ? begin(moment) : null
  const seen = { ...open, ...basket, assisted: open.assisted || after.assisted }
  if (after.step === 'done') return { ...seen, endedAt: at, outcome: 'paid' }
  if (!serving(after)) return { ...seen, endedAt: at, outcome: 'left' }
  return after.step === 'paying' && before.step !== 'paying' ? { ...seen, payingAt: at } : seen
}
