import { implement } from '@orpc/server'
import { done, refused } from '#kernel/answer.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { addJob } from '#platform/jobs/index.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { replenishmentContract } from '../contract/index.ts'
import { approveLines } from './board/approve-lines.ts'
import { dismissLines, editLines } from './board/change-lines.ts'
import { listEvents, removeEvent, saveEvent } from './board/events.ts'
import { listLines, readLine } from './board/list-lines.ts'
import { readAccuracy } from './board/read-accuracy.ts'
import { readHistory } from './board/read-history.ts'
import { readSummary } from './board/read-summary.ts'
import { listTerms, readSettings, removeTerms, savePolicy, saveTerms } from './board/terms.ts'

const os = implement(replenishmentContract).$context<Context>()

const today = async (tx: Tx, now: Date): Promise<string> => {
  const company = await tx.one<{ zone: string }>('select c.time_zone as zone from company.v_company c')
  return momentsIn(company?.zone ?? 'Asia/Jakarta')(now).day
}

const askForPlan = async (tx: Tx, by: string) => {
  const busy = await tx.one('select 1 from replenishment.run where finished_at is null')
  if (busy) return refused('plan-under-way', 'A plan is being made; wait until it is done.')
  await addJob(tx, 'plan-replenishment', { by }, { key: 'plan-replenishment', triesMax: 2 })
  return done({ asked: true as const })
}

export const replenishmentRouter = os.router({
  summary: os.summary.handler(({ context }) => readOnly(context.db, tx => readSummary(tx, signedIn(context)))),
  lines: os.lines.handler(({ input, context }) => readOnly(context.db, tx => listLines(tx, signedIn(context), input))),
  line: os.line.handler(({ input, context }) =>
    readOnly(context.db, async tx => {
      const line = await readLine(tx, signedIn(context), input.id)
      if (!line)
        return answered(refused('line-unknown', 'This line is not there any more: a newer plan has replaced it.'))
      return { line, history: await readHistory(tx, line.place, line.item, await today(tx, context.now())) }
    }),
  ),
  edit: os.edit.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => editLines(tx, signedIn(context), context.now(), input.edits))),
  ),
  dismiss: os.dismiss.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => dismissLines(tx, signedIn(context), context.now(), input.ids))),
  ),
  approve: os.approve.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => approveLines(tx, signedIn(context), context.now(), input.ids))),
  ),
  plan: os.plan.handler(async ({ context }) =>
    answered(await transact(context.db, tx => askForPlan(tx, signedIn(context).name))),
  ),
  accuracy: os.accuracy.handler(({ input, context }) =>
    readOnly(context.db, tx => readAccuracy(tx, signedIn(context), input.weeks, input.place)),
  ),
  terms: {
    list: os.terms.list.handler(({ input, context }) =>
      readOnly(context.db, async tx => ({
        ...(await readSettings(tx)),
        terms: await listTerms(tx, input.place, input.item),
      })),
    ),
    save: os.terms.save.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveTerms(tx, signedIn(context), context.now(), input))),
    ),
    remove: os.terms.remove.handler(async ({ input, context }) => ({
      removed: await transact(context.db, tx => removeTerms(tx, input.id)),
    })),
    savePolicy: os.terms.savePolicy.handler(async ({ input, context }) => {
      await transact(context.db, tx => savePolicy(tx, signedIn(context), context.now(), input))
      return { saved: true as const }
    }),
  },
  events: {
    list: os.events.list.handler(({ context }) =>
      readOnly(context.db, async tx => listEvents(tx, await today(tx, context.now()))),
    ),
    save: os.events.save.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveEvent(tx, signedIn(context), context.now(), input))),
    ),
    remove: os.events.remove.handler(async ({ input, context }) => ({
      removed: await transact(context.db, tx => removeEvent(tx, input.id)),
    })),
  },
})
