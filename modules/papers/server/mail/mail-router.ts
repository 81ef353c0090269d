import { implement } from '@orpc/server'
import { newId } from '#platform/clock/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { papersContract } from '../../contract/index.ts'
import { allowedFor } from '../allowed-for.ts'
import { companyDay } from '../company-day.ts'
import { decideMail, heldOf } from './decide-mail.ts'
import { listMails } from './list-mails.ts'
import { allowSender, forgetSender, listSenders } from './senders.ts'
import type { MailOffice } from './write-mail.ts'

const os = implement(papersContract.mail).$context<Context>()

const officeOf = async (tx: Tx, { db, now, log }: Context): Promise<MailOffice> => ({
  ...{ db, now, newId, dayOf: await companyDay(tx) },
  failed: (err, mail) => log.warn({ err, mail }, 'mail not taken in'),
})

const everywhere = (context: Context) => placesOrNull(signedIn(context), 'papers.read') === null

export const mailRouter = os.router({
  list: os.list.handler(({ context }) => (everywhere(context) ? readOnly(context.db, listMails) : [])),
  senders: os.senders.handler(({ context }) => (everywhere(context) ? readOnly(context.db, listSenders) : [])),
  decide: os.decide.handler(async ({ input, context }) => {
    const who = allowedFor(context, 'papers.write', null)
    return answered(await transact(context.db, async tx => decideMail(tx, who, await officeOf(tx, context), input)))
  }),
  allow: os.allow.handler(({ input, context }) => {
    const who = allowedFor(context, 'papers.manage', null)
    return transact(context.db, async tx => {
      const { pattern } = answered(await allowSender(tx, who, context.now(), input.sender))
      const office = await officeOf(tx, context)
      const held = await heldOf(tx, pattern)
      for (const id of held) answered(await decideMail(tx, who, office, { id, take: true }))
      return { pattern, taken: held.length }
    })
  }),
  forget: os.forget.handler(({ input, context }) => {
    const who = allowedFor(context, 'papers.manage', null)
    return transact(context.db, tx => forgetSender(tx, who, context.now(), input.sender))
  }),
})
