import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { vapidKeys } from '#platform/push/index.ts'
import { notifyContract } from '../contract/index.ts'
import type { Offered } from './notices/channels.ts'
import { listNotices } from './notices/list-notices.ts'
import { endPushDevice, keepPushDevice } from './push/keep-device.ts'
import { askProof } from './reach/ask-proof.ts'
import { proveAddress, provenOf } from './reach/prove-address.ts'
import { reachHistory, readReach } from './reach/read-reach.ts'
import { saveReach } from './reach/save-reach.ts'

const os = implement(notifyContract).$context<Context>()

/** What a person sets for themselves; devices and programs have nothing here. */
const personOf = (context: Context): string | null => {
  const who = signedIn(context)
  return who.kind === 'user' ? who.id : null
}

const PROOF = 'select state, through from notify.proof where id = $1 and person = $2'
type Proof = { state: 'waiting' | 'sent' | 'failed'; through: string | null }

/** Endpoints under `/notify`; `offered` is what this installation can send by, `secret` makes its codes. */
export const notifyRouter = (offered: Offered, secret: string) => {
  const key = vapidKeys(secret).publicKey
  return os.router({
    reach: os.reach.handler(({ context }) =>
      readOnly(context.db, async tx => {
        const person = personOf(context)!
        return { ...(await readReach(tx, person)), offered, proven: await provenOf(tx, person) }
      }),
    ),
    askProof: os.askProof.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => askProof(tx, signedIn(context), context.now(), offered, input))),
    ),
    proof: os.proof.handler(async ({ input, context }) => {
      const found = await readOnly(context.db, tx => tx.one<Proof>(PROOF, [input.id, personOf(context)]))
      return found ?? { state: 'unknown' as const, through: null }
    }),
    proveAddress: os.proveAddress.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => proveAddress(tx, signedIn(context), context.now(), secret, input))),
    ),
    saveReach: os.saveReach.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveReach(tx, signedIn(context), context.now(), offered, input))),
    ),
    push: {
      key: os.push.key.handler(() => ({ key })),
      keep: os.push.keep.handler(async ({ input, context }) =>
        answered(await transact(context.db, tx => keepPushDevice(tx, signedIn(context), context.now(), input))),
      ),
      end: os.push.end.handler(({ input, context }) =>
        transact(context.db, tx => endPushDevice(tx, context.now(), input.endpoint, 'person', signedIn(context).id)),
      ),
    },
    reachHistory: os.reachHistory.handler(async ({ context }) => {
      const rows = await readOnly(context.db, tx => reachHistory(tx, personOf(context)!))
      return rows.map(it => ({ ...it, at: it.at.toISOString() }))
    }),
    notices: os.notices.handler(async ({ context }) => {
      const rows = await readOnly(context.db, tx => listNotices(tx, personOf(context)!))
      return rows.map(it => ({
        ...it,
        askedAt: it.askedAt.toISOString(),
        sendAt: it.sendAt.toISOString(),
        usedAt: it.usedAt?.toISOString() ?? null,
      }))
    }),
  })
}
