import { implement, ORPCError } from '@orpc/server'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { may, placesOrNull } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { stockContract } from '../../contract/index.ts'
import { approveCount, dropCount, finishCount, worthOf } from './finish-count.ts'
import { type CountRow, type LineRow, listCounts, readCount, readLines, resultOf } from './read-count.ts'
import { startCount } from './start-count.ts'
import { tallyCount } from './tally-count.ts'

const os = implement(stockContract).$context<Context>()

const shown = ({ startedAt, endedAt, ...rest }: CountRow) => ({
  ...{ ...rest, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
})

/** What a line shows: while it is being counted nobody is told what the record says. */
const shownLine = (line: LineRow, state: CountRow['state'], sees: boolean) => {
  const open = state === 'counting' || state === 'recounting'
  const blind = open || !sees
  const result = resultOf(line)
  const counted = state === 'recounting' && line.recount ? line.second : (result?.counted ?? null)
  const { n, item, sku, name, unit, location, locationCode, risk, why, recount, booked, reason } = line
  return {
    ...{ n, item, sku, name, unit, location, locationCode, risk, why: [...why], recount, booked, reason, counted },
    expected: blind ? null : (result?.expected ?? null),
    difference: blind ? null : (result?.difference ?? null),
    value: blind ? null : worthOf(line),
  }
}

/** Runs a deed on a count of a place where the caller may. */
const onCount = async <T>(
  context: Context,
  id: string,
  permission: string,
  deed: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const who = signedIn(context)
  return transact(context.db, async tx => {
    const count = await readCount(tx, id)
    if (count && !may(who, permission, count.place))
      throw new ORPCError('FORBIDDEN', { message: `${who.name} may not ${permission} at ${count.placeCode}.` })
    return deed(tx)
  })
}

/** Counts: start, tally, recount, approve. */
export const countsRouter = {
  counts: os.counts.handler(async ({ input: { place, open }, context }) => {
    const allowed = placesOrNull(signedIn(context), 'stock.count')
    const places = place === undefined ? allowed : [place].filter(p => allowed === null || allowed.includes(p))
    return (await readOnly(context.db, tx => listCounts(tx, { places, open }))).map(shown)
  }),
  startCount: os.startCount.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'stock.count', input.place)
    return answered(await transact(context.db, tx => startCount(tx, who, context.now(), input)))
  }),
  count: os.count.handler(({ input: { id }, context }) =>
    onCount(context, id, 'stock.count', async tx => {
      const count = await readCount(tx, id)
      if (!count) throw new ORPCError('count-unknown', { status: 409, message: `There is no count ${id}.` })
      const sees = may(signedIn(context), 'stock.adjust', count.place)
      return { ...shown(count), rows: (await readLines(tx, id)).map(line => shownLine(line, count.state, sees)) }
    }),
  ),
  tally: os.tally.handler(async ({ input, context }) =>
    answered(
      await onCount(context, input.id, 'stock.count', tx =>
        tallyCount(tx, signedIn(context), context.now(), input.id, input.tallies),
      ),
    ),
  ),
  finishCount: os.finishCount.handler(async ({ input, context }) => {
    const { state, recount } = answered(
      await onCount(context, input.id, 'stock.count', tx => finishCount(tx, signedIn(context), context.now(), input)),
    )
    return { state, recount: [...recount] }
  }),
  approveCount: os.approveCount.handler(async ({ input, context }) =>
    answered(
      await onCount(context, input.id, 'stock.adjust', tx => approveCount(tx, signedIn(context), context.now(), input)),
    ),
  ),
  dropCount: os.dropCount.handler(async ({ input: { id }, context }) =>
    answered(await onCount(context, id, 'stock.adjust', tx => dropCount(tx, signedIn(context), context.now(), id))),
  ),
}
