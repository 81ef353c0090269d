import type { Intervention, Outcome } from './intervention.ts'
import type { Lane } from './lane.ts'

/** How an intervention ended: by whom (the user's id; null: the customer left), and when (ISO instant). */
export type Said = { readonly outcome: Outcome; readonly by: string | null; readonly at: string }

/** An intervention until the server has heard how it ended. */
export type Told = Intervention & {
  /** What the basket came to when it was asked, minor units. */
  readonly total: number
  readonly answer: Said | null
}

/**
 * What the server is to hear after a lane went from `before` to `after`: what is asked for anew, and how what is no
 * longer open ended. Without an answer the customer has left.
 */
export const noteTold = (
  told: readonly Told[],
  before: Lane,
  after: Lane,
  said: Said | null,
  { at, total }: { readonly at: string; readonly total: number },
): readonly Told[] => {
  const gone = new Set(before.open.filter(it => !after.open.some(o => o.id === it.id)).map(it => it.id))
  const fresh = after.open.filter(it => !before.open.some(o => o.id === it.id))
  return [
    ...told.map(it =>
      gone.has(it.id) && !it.answer ? { ...it, answer: said ?? { outcome: 'left' as const, by: null, at } } : it,
    ),
    ...fresh.map(it => ({ ...it, total, answer: null })),
  ]
}
