import { implement } from '@orpc/server'
import { type Answer, refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { peopleContract } from '../contract/index.ts'
import { approveRun, reverseRun, settleRun } from './pay/decide-run.ts'
import { noteExtra } from './pay/note-extra.ts'
import { prepareRun } from './pay/prepare-run.ts'
import { listRuns, readRun } from './pay/read-runs.ts'
import { agreeTerms } from './staff/agree-terms.ts'
import { listStaff, placeOfEmployee, readTerms } from './staff/read-staff.ts'
import { saveEmployee } from './staff/save-employee.ts'

const os = implement(peopleContract).$context<Context>()

/** The caller, who may see pay where somebody works. */
const atEmployee = async (context: Context, employee: string): Promise<Who> => {
  const place = await readOnly(context.db, tx => placeOfEmployee(tx, employee))
  if (!place) return answered<never>(refused('employee-unknown', 'Nobody of that number works here.'))
  return allowedAt(context, 'people.pay', place)
}

const runOf = async (context: Context, id: string) => {
  const run = await readOnly(context.db, tx => readRun(tx, id))
  if (!run) return answered<never>(refused('run-unknown', 'That pay run is not there any more; go back to the list.'))
  allowedAt(context, 'people.pay', run.place)
  return run
}

type Deed<Input> = (tx: Tx, who: Who, now: Date, input: Input) => Promise<Answer<{ id: string }, string>>

const onRun =
  <Input extends { id: string }>(deed: Deed<Input>) =>
  async ({ input, context }: { input: Input; context: Context }) => {
    await runOf(context, input.id)
    return answered(await transact(context.db, tx => deed(tx, signedIn(context), context.now(), input)))
  }

export const peopleRouter = os.router({
  staff: {
    list: os.staff.list.handler(({ context }) =>
      readOnly(context.db, tx => listStaff(tx, placesOrNull(signedIn(context), 'people.read'))),
    ),
    save: os.staff.save.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'people.write', input.place)
      return answered(await transact(context.db, tx => saveEmployee(tx, who, context.now(), input)))
    }),
    terms: os.staff.terms.handler(async ({ input, context }) => {
      await atEmployee(context, input.employee)
      return readOnly(context.db, tx => readTerms(tx, input.employee))
    }),
    agree: os.staff.agree.handler(async ({ input, context }) => {
      const who = await atEmployee(context, input.employee)
      return answered(await transact(context.db, tx => agreeTerms(tx, who, context.now(), input)))
    }),
  },
  pay: {
    runs: os.pay.runs.handler(({ context }) =>
      readOnly(context.db, tx => listRuns(tx, placesOrNull(signedIn(context), 'people.pay'))),
    ),
    one: os.pay.one.handler(({ input, context }) => runOf(context, input.id)),
    note: os.pay.note.handler(async ({ input, context }) => {
      const who = await atEmployee(context, input.employee)
      return answered(await transact(context.db, tx => noteExtra(tx, who, context.now(), input)))
    }),
    prepare: os.pay.prepare.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'people.pay', input.place)
      return answered(await transact(context.db, tx => prepareRun(tx, who, context.now(), input)))
    }),
    approve: os.pay.approve.handler(onRun(approveRun)),
    settle: os.pay.settle.handler(onRun(settleRun)),
    reverse: os.pay.reverse.handler(onRun(reverseRun)),
  },
})
