import { implement } from '@orpc/server'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { revive, settle } from '#platform/relay/index.ts'
import { watchContract } from '../contract/watch.ts'
import { settleOdd } from './keep-odd.ts'
import { deadLetters, oddFacts, tillStates } from './watch-system.ts'

const os = implement(watchContract).$context<Context>()

type Letter = { reaction: string; message: number }

const known = (rows: readonly unknown[], letter: Letter): Answer<Letter, 'letter-unknown'> =>
  rows.length > 0 ? done(letter) : refused('letter-unknown', `${letter.reaction} has no dead letter ${letter.message}.`)

export const watchRouter = os.router({
  deadLetters: os.deadLetters.handler(({ context }) => readOnly(context.db, deadLetters)),
  revive: os.revive.handler(async ({ input, context }) =>
    answered(known(await transact(context.db, tx => revive(tx, context.now(), input.reaction, input.message)), input)),
  ),
  letGo: os.letGo.handler(async ({ input, context }) => {
    const by = signedIn(context).id
    const rows = await transact(context.db, tx => settle(tx, by, context.now(), input.reaction, input.message))
    return answered(known(rows, input))
  }),
  oddFacts: os.oddFacts.handler(({ context }) => readOnly(context.db, oddFacts)),
  settleOddFact: os.settleOddFact.handler(async ({ input, context }) => {
    const by = signedIn(context).id
    const rows = await transact(context.db, tx => settleOdd(tx, by, context.now(), input.id))
    const answer = rows.length > 0 ? done(input) : refused('odd-fact-unknown', `There is no open odd fact ${input.id}.`)
    return answered(answer)
  }),
  tills: os.tills.handler(({ context }) => readOnly(context.db, tillStates)),
})
