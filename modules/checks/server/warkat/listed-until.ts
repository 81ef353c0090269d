import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { drawerOf, judgeDrawer } from '../../rules/index.ts'
import { readEmpty } from './read-empty.ts'

type Drawn = { readonly kind: 'check' | 'cek' | 'bg'; readonly routing: string; readonly account: string }

const drawerIn = (it: Drawn): string | null => (it.kind === 'check' ? null : drawerOf(it))

/**
 * Of each that is drawn, until when its drawer is on the black list on that day; null where he is not, and for all that
 * is no warkat in rupiah. One statement, or none where there is no such warkat.
 */
export const listedUntil = async (
  tx: Tx,
  of: { readonly currency: string; readonly day: Day },
  drawn: readonly Drawn[],
): Promise<(it: Drawn) => Day | null> => {
  const named = of.currency === 'IDR' ? drawn.map(drawerIn).filter(it => it !== null) : []
  if (named.length === 0) return () => null
  const until = new Map<string, Day | null>()
  for (const [drawer, empty] of await readEmpty(tx, [...new Set(named)])) {
    const counted = empty.map(it => ({ ...it, serial: it.instrument }))
    until.set(drawer, judgeDrawer(counted, of.day).until)
  }
  return it => until.get(drawerIn(it) ?? '') ?? null
}
