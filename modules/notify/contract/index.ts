import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { LEVELS, NOTICE_WAYS, WAYS } from '../rules/index.ts'
import { pushEndpoints } from './push.ts'

const instant = z.string()
const minute = z.number().int().min(0).max(1439).nullable()
const way = z.enum(WAYS)
const reachWay = z.object({ way, address: z.string().trim().min(3).max(200), from: z.enum(LEVELS) })

const settings = z.object({
  /** 0 while the person has set nothing: then nothing is sent. */
  version: z.number().int().min(0),
  language: z.enum(['id', 'en']),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  quietFrom: minute,
  quietTo: minute,
  urgentAnytime: z.boolean(),
  ways: z.array(reachWay).max(WAYS.length),
})
export type ReachInput = z.infer<typeof settings>

const offered = z.enum(['off', 'simulated', 'real'])
const reachView = settings.extend({
  /** What this installation can send by. */
  offered: z.object({ mail: offered, whatsapp: offered, sms: offered, call: offered }),
  /** Addresses that a code showed to be the person's own; nothing goes to others. */
  proven: z.array(z.string()),
  /** From the address book, where the account is linked to somebody in it. */
  known: z.object({ mail: z.string().nullable(), phone: z.string().nullable() }),
})
export type ReachView = z.infer<typeof reachView>

const version = z.object({ version: z.number().int(), at: instant, by: z.string(), ways: z.array(reachWay) })

const noticeView = z.object({
  id: z.string(),
  task: z.string(),
  way: z.enum(NOTICE_WAYS),
  reason: z.enum(['given', 'reminded', 'escalated', 'urgent']),
  askedAt: instant,
  sendAt: instant,
  state: z.enum(['waiting', 'sent', 'delivered', 'read', 'failed', 'dropped']),
  through: z.string().nullable(),
  fault: z.string().nullable(),
  usedAt: instant.nullable(),
  usedOutcome: z.string().nullable(),
})
export type NoticeView = z.infer<typeof noticeView>

/** What a person sets for themselves: with a session, for nobody else. */
export const notifyContract = {
  reach: contract.route({ method: 'GET', path: '/notify/reach' }).output(reachView),
  saveReach: contract
    .route({ method: 'PUT', path: '/notify/reach' })
    .input(settings)
    .output(z.object({ version: z.number().int() }))
    .errors(
      refusals('users-only', 'reach-stale', 'reach-way-twice', 'reach-way-off', 'reach-mail-form', 'reach-phone-form'),
    ),
  /** Sends a code to an address. */
  askProof: contract
    .route({ method: 'POST', path: '/notify/proofs' })
    .input(z.object({ id: z.uuid(), way, address: z.string().trim().min(3).max(200), language: z.enum(['id', 'en']) }))
    .output(z.object({ address: z.string() }))
    .errors(refusals('users-only', 'reach-way-off', 'reach-mail-form', 'reach-phone-form', 'proof-wait')),
  proof: contract
    .route({ method: 'GET', path: '/notify/proofs/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ state: z.enum(['unknown', 'waiting', 'sent', 'failed']), through: z.string().nullable() })),
  proveAddress: contract
    .route({ method: 'POST', path: '/notify/proofs/{id}/prove' })
    .input(
      z.object({
        id: z.uuid(),
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/),
      }),
    )
    .output(z.object({ address: z.string() }))
    .errors(refusals('proof-wrong', 'proof-over')),
  reachHistory: contract.route({ method: 'GET', path: '/notify/reach/history' }).output(z.array(version)),
  push: pushEndpoints,
  notices: contract.route({ method: 'GET', path: '/notify/notices' }).output(z.array(noticeView)),
}
