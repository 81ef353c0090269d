import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { countWaiting, type Device, type EnrolFault, readMeta, redeemCode, writeMeta } from '#kit/offline/index.ts'
import { accessContract } from '#modules/access/contract/index.ts'
import type { Counter } from './counter.ts'
import { startDevice } from './start-counter.ts'

const contract = { redeem: accessContract.redeemEnrolment }

export type EnrolRefusal = EnrolFault | 'outbox-not-empty'

const server = (): ContractRouterClient<typeof contract> =>
  createORPCClient(new OpenAPILink(contract, { url: new URL('/api', location.origin).href }))

/**
 * Makes this device a register's till with a code from the desk. A device that was another register's till begins
 * anew, but only when the server has every one of its facts.
 */
export const enrolDevice = async (counter: Counter, code: string): Promise<Answer<Device, EnrolRefusal>> => {
  const redeemed = await redeemCode(server().redeem, code)
  if (!redeemed.ok) return redeemed
  const before = await readMeta<Device>(counter.db, 'device')
  if (before && before.register !== redeemed.value.register) {
    if ((await countWaiting(counter.db)) > 0) return refused('outbox-not-empty')
    await forget(counter)
  }
  await writeMeta(counter.db, 'device', redeemed.value)
  await startDevice(counter, redeemed.value)
  return done(redeemed.value)
}

const forget = async ({ db }: Counter) => {
  await db.transaction('rw', [db.meta, db.packs, db.facts, db.drafts, db.attempts], async () => {
    const settings = await db.meta.get('settings')
    await Promise.all([db.meta.clear(), db.packs.clear(), db.facts.clear(), db.drafts.clear(), db.attempts.clear()])
    if (settings) await db.meta.put(settings)
  })
}
