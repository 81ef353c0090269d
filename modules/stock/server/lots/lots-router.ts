import { implement, ORPCError } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { stockContract } from '../../contract/index.ts'
import { readFigures } from '../figures/read-figures.ts'
import { setCostMethod } from '../value/set-cost-method.ts'
import { findPieces } from './find-pieces.ts'
import { listLots } from './list-lots.ts'
import { recallLot } from './recall-lot.ts'
import { traceLot } from './trace-lot.ts'
import { tracePiece } from './trace-piece.ts'

const os = implement(stockContract).$context<Context>()

/** Lots: which end soon, recall, and trace; what goods are worth. A lot is the company's, not a place's, so a recall holds everywhere. */
export const lotsRouter = {
  lots: os.lots.handler(({ input, context }) => readOnly(context.db, tx => listLots(tx, input))),
  recall: os.recall.handler(async ({ input, context }) => {
    const who = signedIn(context)
    if (placesOrNull(who, 'stock.adjust') !== null)
      throw new ORPCError('FORBIDDEN', { message: `${who.name} may not recall for every place.` })
    return answered(await transact(context.db, tx => recallLot(tx, who, context.now(), input)))
  }),
  pieces: os.pieces.handler(({ input: { search, limit }, context }) =>
    readOnly(context.db, tx => findPieces(tx, search, limit)),
  ),
  tracePiece: os.tracePiece.handler(async ({ input: { item, serial }, context }) =>
    answered(await readOnly(context.db, tx => tracePiece(tx, item, serial))),
  ),
  figures: os.figures.handler(({ input: { today }, context }) => readOnly(context.db, tx => readFigures(tx, today))),
  setCostMethod: os.setCostMethod.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => setCostMethod(tx, signedIn(context), context.now(), input))),
  ),
  trace: os.trace.handler(async ({ input: { lot }, context }) =>
    answered(await readOnly(context.db, tx => traceLot(tx, lot))),
  ),
}
