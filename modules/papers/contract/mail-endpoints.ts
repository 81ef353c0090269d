import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const instant = z
  .date()
  .transform(at => at.toISOString())
  .pipe(z.iso.datetime())

const paperMail = z.object({
  ...{ id: z.string(), sender: z.string(), subject: z.string(), sentAt: instant.nullable(), at: instant },
  ...{ state: z.enum(['taken', 'held', 'refused']), why: z.enum(['sender', 'failed']).nullable() },
  parts: z
    .array(z.object({ file: z.string(), document: z.string().nullable(), fault: z.string().nullable() }))
    .readonly(),
})

const read = contract.meta({ permission: 'papers.read' })
const write = contract.meta({ permission: 'papers.write' })
const manage = contract.meta({ permission: 'papers.manage' })

/** What came into the mailbox of papers, and from whom it is taken in without asking. */
export const mailEndpoints = {
  /** Those that wait for a decision first, then the newest; nothing for who sees some places only. */
  list: read.route({ method: 'GET', path: '/papers/mails' }).output(z.array(paperMail)),
  /** Takes in a mail that is held, or refuses it. Who wrote it is not told. */
  decide: write
    .route({ method: 'POST', path: '/papers/mails/{id}/decide' })
    .input(z.object({ id: z.uuid(), take: z.boolean() }))
    .output(z.object({ id: z.string(), sender: z.string() }))
    .errors(refusals('mail-unknown', 'mail-decided')),
  senders: read
    .route({ method: 'GET', path: '/papers/mail-senders' })
    .output(z.array(z.object({ pattern: z.string(), at: instant, who: z.string() }))),
  /** From now on papers from this address, or `@domain`, are taken in; what is held from there is taken in at once. */
  allow: manage
    .route({ method: 'POST', path: '/papers/mail-senders' })
    .input(z.object({ sender: z.string().max(300) }))
    .output(z.object({ pattern: z.string(), taken: z.number().int() }))
    .errors(refusals('sender-unreadable', 'mail-unknown', 'mail-decided')),
  forget: manage
    .route({ method: 'POST', path: '/papers/mail-senders/forget' })
    .input(z.object({ sender: z.string().max(300) }))
    .output(z.object({ pattern: z.string() })),
}
