import { type Day, dayNumber } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type DrawerStanding, judgeDrawer } from '../../rules/index.ts'
import { type EmptyRow, readEmpty } from './read-empty.ts'

export type DrawerRow = Omit<DrawerStanding, 'standing'> & {
  readonly standing: Exclude<DrawerStanding['standing'], 'clear'>
  readonly drawer: string
  readonly routing: string
  readonly account: string
  /** The newest first. Amounts in rupiah. */
  readonly refusals: readonly Pick<EmptyRow, 'item' | 'serial' | 'day' | 'amount'>[]
}

const RANK = ['listed', 'warned-2', 'warned-1'] as const

/**
 * Drawers that are listed or warned on a day, the listed first, with the refusals that led to it. It follows from the
 * refusals alone: of any day it can be asked again, as what was corrected since has it. One statement.
 */
export const listDrawers = async (tx: Tx, day: Day): Promise<DrawerRow[]> => {
  const found = [...(await readEmpty(tx, null))].flatMap(([drawer, empty]): DrawerRow[] => {
    const { standing, ...rest } = judgeDrawer(
      empty.map(it => ({ ...it, serial: it.instrument })),
      day,
    )
    if (standing === 'clear') return []
    const [routing, account] = drawer.split('/') as [string, string]
    const refusals = empty.filter(it => dayNumber(it.day) <= dayNumber(day)).reverse()
    return [{ ...rest, standing, drawer, routing, account, refusals }]
  })
  return found.sort((a, b) => RANK.indexOf(a.standing) - RANK.indexOf(b.standing) || (a.drawer < b.drawer ? -1 : 1))
}
