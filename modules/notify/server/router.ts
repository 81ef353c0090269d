import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { notifyContract } from '../contract/index.ts'
import type { Offered } from './notices/channels.ts'
import { listNotices } from './notices/list-notices.ts'
import { reachHistory, readReach } from './reach/read-reach.ts'
import { saveReach } from './reach/save-reach.ts'

const os = implement(notifyContract).$context<Context>()

/** What a person sets for themselves; devices and programs have nothing here. */
const personOf = (context: Context): string | null => {
  const who = signedIn(context)
  return who.kind === 'user' ? who.id : null
}

/** Endpoints under `/notify`; `offered` is what this installation can send by. */
export const notifyRouter = (offered: Offered) =>
  os.router({
    reach: os.reach.handler(async ({ context }) => ({
      ...(await readOnly(context.db, tx => readReach(tx, personOf(context)!))),
      offered,
    })),
    saveReach: os.saveReach.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveReach(tx, signedIn(context), context.now(), offered, input))),
    ),
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
