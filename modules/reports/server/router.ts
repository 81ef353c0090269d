import { implement } from '@orpc/server'
import { momentsIn } from '#platform/clock/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { reportsContract } from '../contract/index.ts'
import { countWork } from './saved/count-work.ts'
import { listCases } from './saved/list-cases.ts'
import { listSaved, readSaved } from './saved/read-saved.ts'
import { listStandards, type Note, setStandard } from './saved/set-standard.ts'

const os = implement(reportsContract).$context<Context>()

const todayOf = async (tx: Tx, now: Date) => {
  const company = await tx.one<{ zone: string }>('select time_zone as zone from company.v_company')
  return momentsIn(company?.zone ?? 'Asia/Jakarta')(now).day
}

/** `note` writes into the audit log. */
export const reportsRouter = (note: Note) =>
  os.router({
    saved: {
      read: os.saved.read.handler(({ input, context }) =>
        readOnly(context.db, tx => readSaved(tx, signedIn(context), input)),
      ),
      lines: os.saved.lines.handler(({ input, context }) =>
        readOnly(context.db, tx => listSaved(tx, signedIn(context), input)),
      ),
      cases: os.saved.cases.handler(({ input, context }) =>
        readOnly(context.db, tx => listCases(tx, signedIn(context), input)),
      ),
      count: os.saved.count.handler(async ({ context }) => ({
        days: await transact(context.db, tx => countWork(tx, context.now())),
      })),
      standards: os.saved.standards.handler(({ context }) =>
        readOnly(context.db, async tx => listStandards(tx, await todayOf(tx, context.now()))),
      ),
      setStandard: os.saved.setStandard.handler(async ({ input, context }) =>
        answered(await transact(context.db, tx => setStandard(tx, signedIn(context), context.now(), input, note))),
      ),
    },
  })
