import { implement, ORPCError } from '@orpc/server'
import { done, refused } from '#kernel/answer.ts'
import { itemChanges, itemSegment } from '#modules/catalog/server/index.ts'
import { readPriceBook } from '#modules/pricing/server/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { syncContract } from '../contract/index.ts'
import { judgePiece } from './judge-piece.ts'
import type { Intake } from './open-intake.ts'
import { readFact } from './read-facts.ts'
import { takeSnapshot } from './take-snapshot.ts'

const os = implement(syncContract).$context<Context>()

export type SyncDoors = {
  /** This process's own group commit. */
  readonly intake: Intake
  readonly baseUrl: string
}

const registerOf = (who: Who): string => {
  if (who.kind !== 'register') throw new ORPCError('FORBIDDEN', { message: 'Only an enrolled till may ask this.' })
  return who.id
}

/** The till's way up and down. */
export const syncRouter = ({ intake, baseUrl }: SyncDoors) =>
  os.router({
    facts: os.facts.handler(async ({ input, context }) => {
      const who = signedIn(context)
      return { answers: await intake.take(input.facts.map(body => readFact(who, body))) }
    }),
    snapshot: os.snapshot.handler(async ({ context }) => {
      const register = registerOf(signedIn(context))
      return answered(
        await readOnly(context.db, tx =>
          takeSnapshot(tx, context.now(), register, { baseUrl, secret: context.secret }),
        ),
      )
    }),
    book: os.book.handler(async ({ input, context }) => {
      const book = await readOnly(context.db, tx => readPriceBook(tx, input.id))
      return answered(book ? done(book) : refused('book-unknown', `There is no price book ${input.id}.`)) as never
    }),
    segment: os.segment.handler(async ({ input, context }) =>
      answered(await readOnly(context.db, tx => itemSegment(tx, input.n, input.hash))),
    ),
    piece: os.piece.handler(({ input, context }) => {
      const register = registerOf(signedIn(context))
      return readOnly(context.db, tx => judgePiece(tx, register, input))
    }),
    changes: os.changes.handler(({ input, context }) => readOnly(context.db, tx => itemChanges(tx, input.since))),
  })
