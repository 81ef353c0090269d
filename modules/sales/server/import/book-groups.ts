import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import type { ChainHead } from '../../rules/index.ts'
import type { Invoice } from './gather-invoices.ts'
import type { Fault } from './judge-row.ts'
import { type Group, type MadeGroup, makeGroup, nothingRecent, type Recent } from './make-group.ts'
import { readSource, type Source } from './read-source.ts'
import { type Booking, type Standing, writeGroup } from './write-group.ts'

/** However long its invoices are, a group ends after so many lines: it is what is held in memory. */
const LINES_IN_GROUP = 10_000

type GroupOf = Group & { readonly lines: number }

/** Cuts what the files hold into groups of `size` invoices; what was done before is passed over. */
async function* groupsOf(source: Source, passOver: number, size: number): AsyncGenerator<GroupOf> {
  let [invoices, faults, inGroup] = [[] as Invoice[], [] as Fault[], 0]
  let [lines, left] = [0, passOver]
  const cut = (): GroupOf => {
    const group = { invoices, faults, lines }
    ;[invoices, faults, inGroup] = [[], [], 0]
    return group
  }
  for await (const stretch of readSource(source)) {
    lines = stretch.lines
    faults.push(...stretch.faults)
    const fresh = stretch.invoices.slice(left)
    left = Math.max(0, left - stretch.invoices.length)
    for (const invoice of fresh) {
      invoices.push(invoice)
      inGroup += invoice.lines.length
      if (invoices.length >= size || inGroup >= LINES_IN_GROUP) yield cut()
    }
    if (faults.length >= LINES_IN_GROUP) yield cut()
  }
  if (invoices.length > 0 || faults.length > 0) yield cut()
}

export type BookingWork = {
  readonly db: Database
  readonly now: () => Date
  readonly booking: Booking
  readonly source: Source
  /** Invoices in one transaction. */
  readonly size: number
  readonly onLines: (lines: number) => void
}

type Ready = { readonly made: MadeGroup; readonly lines: number }

/** Makes the groups one after another; the caller asks for the next one while it writes the last. */
const readyGroups = ({ db, booking, source, size }: BookingWork, passOver: number) => {
  const groups = groupsOf(source, passOver, size)
  return {
    next: async (recent: Recent): Promise<Ready | null> => {
      const { value, done } = await groups.next()
      if (done) return null
      return { made: await readOnly(db, tx => makeGroup(tx, booking, value, recent)), lines: value.lines }
    },
    end: () => groups.return(undefined),
  }
}

/**
 * Books everything from where the run stands, group by group: while the database writes one, the next is made. False
 * when another process has taken the run over.
 */
export const bookGroups = async (work: BookingWork, start: Standing & { head: ChainHead }): Promise<boolean> => {
  const { db, now, booking } = work
  const ready = readyGroups(work, start.done)
  let standing: Standing = { done: start.done, counts: start.counts }
  let told = false
  let ahead = ready.next(nothingRecent(start.head))
  try {
    for (let group = await ahead; group; group = await ahead) {
      const { made, lines } = group
      ahead = ready.next(made.recent)
      // Whatever fails ahead is met when its turn comes, not while this group is being written.
      ahead.catch(() => undefined)
      const next = await transact(db, tx => writeGroup(tx, now(), booking, standing, made))
      if (!next) return false
      standing = next
      // A new database plans its first joins for empty tables; told what there is, it plans them for what is to come.
      if (!told) await db.pool.query('analyze')
      told = true
      work.onLines(lines)
    }
    return true
  } finally {
    await ahead.catch(() => undefined)
    await ready.end()
  }
}
