import { implement, ORPCError } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { may } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { startContract } from '../../contract/start-endpoints.ts'
import { listStartable, startProcess } from './start-process.ts'

const os = implement(startContract).$context<Context>()

/** Endpoints by which people begin processes; part of the module's router. */
export const startHandlers = {
  startable: os.startable.handler(async ({ context }) =>
    (await readOnly(context.db, tx => listStartable(tx, signedIn(context)))).map(it => ({
      ...it,
      fields: it.fields as never,
    })),
  ),
  startProcess: os.startProcess.handler(async ({ input, context }) => {
    const who = signedIn(context)
    if (input.place && !may(who, 'flow.work', input.place))
      throw new ORPCError('FORBIDDEN', { message: `${who.name} does not work at place ${input.place}.` })
    return answered(await transact(context.db, tx => startProcess(tx, who, context.now(), input)))
  }),
}
