import { implement, ORPCError } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { lanesContract } from '../contract/index.ts'
import { answerIntervention, placeOfIntervention } from './console/answer-intervention.ts'
import { readConsole } from './console/read-console.ts'
import { readFigures } from './console/read-figures.ts'
import { takeReport } from './console/take-report.ts'
import { placeOfLane, wishLane } from './console/wish-lane.ts'

const os = implement(lanesContract).$context<Context>()

export const lanesRouter = os.router({
  report: os.report.handler(async ({ input, context }) => {
    const who = signedIn(context)
    if (who.kind !== 'register') throw new ORPCError('FORBIDDEN', { message: 'Only an enrolled lane may say this.' })
    return answered(await transact(context.db, tx => takeReport(tx, who.id, context.now(), input)))
  }),
  console: os.console.handler(({ context }) =>
    readOnly(context.db, tx => readConsole(tx, placesOrNull(signedIn(context), 'lanes.attend'), context.now())),
  ),
  figures: os.figures.handler(({ input: { place, ...span }, context }) => {
    const who = place ? allowedAt(context, 'lanes.attend', place) : signedIn(context)
    const places = place ? [place] : placesOrNull(who, 'lanes.attend')
    return readOnly(context.db, tx => readFigures(tx, { places, ...span }))
  }),
  answer: os.answer.handler(async ({ input, context }) => {
    const place = await readOnly(context.db, tx => placeOfIntervention(tx, input.id))
    if (!place) return answered<never>(refused('intervention-unknown', 'No lane asks that.'))
    const who = allowedAt(context, 'lanes.attend', place)
    return answered(await transact(context.db, tx => answerIntervention(tx, who, context.now(), input)))
  }),
  wish: os.wish.handler(async ({ input, context }) => {
    const place = await readOnly(context.db, tx => placeOfLane(tx, input.register))
    if (!place) return answered<never>(refused('lane-unknown', 'That self-checkout has never reported.'))
    const who = allowedAt(context, 'lanes.attend', place)
    return answered(await transact(context.db, tx => wishLane(tx, who, context.now(), input)))
  }),
})
