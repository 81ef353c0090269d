import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { startContract } from '#modules/company/contract/index.ts'
import { answered, type Context } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { initCompany, noCompanyYet, StartRefused } from './init-company.ts'
import { isStartCode } from './start-code.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether the request comes from the server's own machine. What a proxy passed on does not, and neither does a page that
 * reached this machine under a foreign name (DNS rebinding).
 */
export const isFromHere = ({ ip, headers }: Pick<Context, 'ip' | 'headers'>): boolean =>
  LOOPBACK.test(ip) &&
  OWN_NAMES.test(headers.get('host') ?? '') &&
  !headers.has('x-forwarded-for') &&
  !headers.has('forwarded')

const os = implement(startContract).$context<Context>()

/** The first run on screen. Two at once: the second waits for the first, then is told that there is a company. */
export const startRouter = os.router({
  state: os.state.handler(async ({ context }) => ({
    company: !(await readOnly(context.db, noCompanyYet)).ok,
    codeNeeded: !isFromHere(context),
  })),
  begin: os.begin.handler(async ({ input: { code, ...plan }, context }) => {
    const free = await readOnly(context.db, noCompanyYet)
    if (!free.ok) return answered(free)
    if (!isFromHere(context) && !isStartCode(context.secret, code))
      return answered(refused('start-code-wrong', 'Type the start code that the terminal of the server shows.'))
    try {
      const { places, registers } = await transact(context.db, tx => initCompany(tx, context.now(), plan))
      context.log.info({ places, registers }, 'a company has started')
      return { places: [...places], registers: [...registers] }
    } catch (error) {
      if (error instanceof StartRefused) return answered(refused(error.refusal, error.message))
      throw error
    }
  }),
})
