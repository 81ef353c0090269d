import { implement } from '@orpc/server'
import { done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { keepContract } from '../../contract/keep-endpoints.ts'
import { migrateInstances, undoMigration } from './migrate-instances.ts'
import { listIncidents, listVersions, processFigures } from './process-figures.ts'

const os = implement(keepContract).$context<Context>()

/** Endpoints for whoever keeps processes: what runs, how long it takes, what stands still, moves between versions. */
export const keepHandlers = {
  versions: os.versions.handler(({ input, context }) => readOnly(context.db, tx => listVersions(tx, input.process))),
  figures: os.figures.handler(async ({ input, context }) =>
    answered(await readOnly(context.db, tx => processFigures(tx, input.process))),
  ),
  incidents: os.incidents.handler(({ context }) => readOnly(context.db, listIncidents)),
  migrate: os.migrate.handler(async ({ input, context }) => {
    const who = signedIn(context)
    const answer = await migrateInstances(context.db, who.id, context.now(), input)
    if (!answer.ok) return answered<never>(answer)
    const { id, moved, blocked, plan } = answer.value
    if (id)
      await transact(context.db, tx =>
        audit(tx, who, context.now(), 'flow.migrated', `process:${input.process}`, {
          ...{ migration: id, from: input.from, to: input.to, moved, blocked: blocked.length },
        }),
      )
    return { id, moved, blocked: [...blocked], unmapped: [...plan.unmapped] }
  }),
  undoMigration: os.undoMigration.handler(async ({ input, context }) => {
    const who = signedIn(context)
    const known = await readOnly(context.db, tx =>
      tx.one<{ process: string }>('select process from flow.migration where id = $1', [input.id]),
    )
    if (!known) return answered<never>(refused('migration-unknown', `There is no move ${input.id}.`))
    const { moved, blocked } = await undoMigration(context.db, who.id, context.now(), input.id)
    await transact(context.db, tx =>
      audit(tx, who, context.now(), 'flow.migration-undone', `process:${known.process}`, {
        ...{ migration: input.id, moved, blocked: blocked.length },
      }),
    )
    return answered(done({ moved, blocked: [...blocked] }))
  }),
}
