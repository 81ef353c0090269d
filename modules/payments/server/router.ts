import { randomBytes } from 'node:crypto'
import { implement, ORPCError } from '@orpc/server'
import { uuidv7 } from '#kernel/ids.ts'
import { readRegister } from '#modules/company/server/index.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { paymentsContract } from '../contract/index.ts'
import type { TerminalOrder } from '../rules/index.ts'
import { readCardTerminal, setCardTerminal } from './card-terminal.ts'
import { readPolicies, setDrawerPolicy } from './drawer-policy.ts'
import { askTerminal, positionOf, sendOrder, type TerminalVerb } from './drive-terminal.ts'
import { keepQrisAttempts } from './keep-qris.ts'
import { awaitingQris, endQris, type QrisAttempt, readQrisAttempt, startQris } from './qris-attempts.ts'
import { qrisOfPlaces, setQrisMerchant } from './qris-merchant.ts'
import { type DrawerRow, drawerFactsOf, openDrawers, type ShiftRow, shiftsOf } from './read-drawers.ts'
import { type KeptAttempt, keepAttempts, openAttempts, readAttempt, sayAttempt } from './terminal-attempts.ts'

const os = implement(paymentsContract).$context<Context>()

const placesOf = (who: Who) => (who.places === 'all' ? ('all' as const) : [...who.places])

const drawerView = ({ opened_at, opened_by, ...row }: DrawerRow) => ({
  ...row,
  openedAt: opened_at.toISOString(),
  openedBy: opened_by,
})

const shiftView = (row: ShiftRow) => ({
  id: row.id,
  place: row.place,
  register: row.register,
  currency: row.currency,
  openedAt: row.opened_at?.toISOString() ?? null,
  openedBy: row.opened_by,
  openedDay: row.opened_day,
  float: row.float,
  closedAt: row.closed_at?.toISOString() ?? null,
  closedBy: row.closed_by,
  expected: row.expected,
  counted: row.counted,
  difference: row.difference,
})

const qrisView = (attempt: QrisAttempt) => ({ ...attempt, startedAt: attempt.startedAt.toISOString() })

const attemptView = (attempt: KeptAttempt) => ({
  ...attempt,
  decidedBy: attempt.decidedBy && ([...attempt.decidedBy] as [string, string]),
  changedAt: attempt.changedAt.toISOString(),
})

/** The register that calls: it reaches its own terminal and no other. */
const registerOf = (context: Context): string => {
  const who = signedIn(context)
  if (who.kind !== 'register')
    throw new ORPCError('FORBIDDEN', { message: 'Only a register drives its card terminal.' })
  return who.id
}

/** The caller, who must hold the permission where the register stands; an unknown register stands nowhere. */
const allowedFor = async (context: Context, tx: Tx, permission: string, register: string): Promise<Who> => {
  const found = await readRegister(tx, register)
  if (!found) throw new ORPCError('register-unknown', { status: 409, message: `There is no register ${register}.` })
  return allowedAt(context, permission, found.place)
}

const send = (context: Context, verb: TerminalVerb, order: TerminalOrder) =>
  sendOrder(context.db, context.now(), registerOf(context), verb, order)

export const paymentsRouter = os.router({
  drawers: os.drawers.handler(async ({ context }) =>
    (await readOnly(context.db, tx => openDrawers(tx, placesOf(signedIn(context))))).map(drawerView),
  ),
  shifts: os.shifts.handler(async ({ input, context }) => {
    const wish = { ...input, places: placesOf(signedIn(context)) }
    return (await readOnly(context.db, tx => shiftsOf(tx, wish))).map(shiftView)
  }),
  shiftFacts: os.shiftFacts.handler(async ({ input, context }) => {
    const facts = await readOnly(context.db, tx => drawerFactsOf(tx, input.id))
    if (facts[0]) allowedAt(context, 'payments.read', facts[0].place)
    return facts.map(fact => ({ ...fact, denominations: fact.denominations && [...fact.denominations] }))
  }),
  policy: os.policy.handler(async ({ input, context }) => {
    allowedAt(context, 'payments.read', input.place)
    return (await readOnly(context.db, tx => readPolicies(tx, [input.place]))).get(input.place)!
  }),
  setPolicy: os.setPolicy.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'payments.write', input.place)
    return answered(await transact(context.db, tx => setDrawerPolicy(tx, who, context.now(), input)))
  }),
  qris: os.qris.handler(async ({ input, context }) => {
    allowedAt(context, 'payments.read', input.place)
    const found = (await readOnly(context.db, tx => qrisOfPlaces(tx, [input.place]))).get(input.place)
    return found ? { ...found, criteria: found.criteria as 'UMI' } : null
  }),
  setQris: os.setQris.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'payments.write', input.place)
    const set = answered(await transact(context.db, tx => setQrisMerchant(tx, who, context.now(), input)))
    return { ...set, criteria: input.criteria }
  }),
  startQris: os.startQris.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'sync.till', input.place)
    return qrisView(answered(await transact(context.db, tx => startQris(tx, who, context.now(), input))))
  }),
  keepQris: os.keepQris.handler(async ({ input, context }) => {
    const now = context.now()
    for (const place of new Set(input.attempts.map(a => a.place))) allowedAt(context, 'sync.till', place)
    const newId = () => uuidv7(now.getTime(), randomBytes(10))
    return {
      answers: await transact(context.db, tx => keepQrisAttempts(tx, signedIn(context), now, input.attempts, newId)),
    }
  }),
  awaitingQris: os.awaitingQris.handler(async ({ context }) =>
    (await readOnly(context.db, tx => awaitingQris(tx, placesOf(signedIn(context))))).map(qrisView),
  ),
  endQris: os.endQris.handler(async ({ input, context }) => {
    const ended = await transact(context.db, async tx => {
      const attempt = await readQrisAttempt(tx, input.id)
      const who = attempt ? allowedAt(context, 'payments.write', attempt.place) : signedIn(context)
      return endQris(tx, who, context.now(), input)
    })
    return qrisView(answered(ended))
  }),
  keepAttempts: os.keepAttempts.handler(({ input, context }) => {
    const now = context.now()
    for (const place of new Set(input.attempts.map(a => a.place))) allowedAt(context, 'sync.till', place)
    const newId = () => uuidv7(now.getTime(), randomBytes(10))
    return transact(context.db, tx => keepAttempts(tx, signedIn(context), now, input.attempts, newId))
  }),
  openAttempts: os.openAttempts.handler(async ({ context }) =>
    (await readOnly(context.db, tx => openAttempts(tx, placesOf(signedIn(context))))).map(attemptView),
  ),
  sayAttempt: os.sayAttempt.handler(async ({ input, context }) => {
    const said = await transact(context.db, async tx => {
      const attempt = await readAttempt(tx, input.id)
      const who = attempt ? allowedAt(context, 'payments.write', attempt.place) : signedIn(context)
      return sayAttempt(tx, who, context.now(), input)
    })
    return attemptView(answered(said))
  }),
  terminal: {
    position: os.terminal.position.handler(({ context }) => positionOf(context.db, registerOf(context))),
    charge: os.terminal.charge.handler(({ input, context }) => send(context, 'charge', input)),
    refund: os.terminal.refund.handler(({ input, context }) => send(context, 'refund', input)),
    reverse: os.terminal.reverse.handler(({ input, context }) => send(context, 'reverse', input)),
    ask: os.terminal.ask.handler(({ input, context }) => askTerminal(context.db, registerOf(context), input)),
    settings: os.terminal.settings.handler(async ({ input, context }) => {
      const found = await readOnly(context.db, async tx => {
        await allowedFor(context, tx, 'payments.read', input.register)
        return readCardTerminal(tx, input.register)
      })
      if (!found) return null
      const { password: _, ...shown } = found
      return shown
    }),
    set: os.terminal.set.handler(async ({ input, context }) => {
      const set = await transact(context.db, async tx => {
        const who = await allowedFor(context, tx, 'payments.write', input.register)
        return setCardTerminal(tx, who, context.now(), input)
      })
      return answered(set)
    }),
  },
})
