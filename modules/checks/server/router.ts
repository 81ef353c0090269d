import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { asBrowsersShow } from '#platform/picture/index.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { checksContract } from '../contract/index.ts'
import { companyDay } from './company-day.ts'
import { filesRouter } from './files-router.ts'
import { payRouter } from './pay-router.ts'
import { printCheck } from './print/print-check.ts'
import { correctCheck } from './register/correct-check.ts'
import { getCheck } from './register/get-check.ts'
import { keepPicture, pictureOf } from './register/keep-picture.ts'
import { countChecks, listChecks } from './register/read-checks.ts'
import { registerBatch } from './register/register-batch.ts'
import { takeSteps } from './register/take-steps.ts'
import { getStatement, listStatements } from './statement/read-statements.ts'
import { settleLine } from './statement/settle-line.ts'
import { takeInStatements } from './statement/take-in-statements.ts'
import { warkatRouter } from './warkat-router.ts'

const os = implement(checksContract).$context<Context>()

const unknown = (id: string) => answered<never>(refused('check-unknown', `There is no cheque ${id}.`))

const statements = os.statements.router({
  list: os.statements.list.handler(({ input, context }) => readOnly(context.db, tx => listStatements(tx, input.limit))),
  get: os.statements.get.handler(
    async ({ input: { id }, context }) =>
      (await readOnly(context.db, tx => getStatement(tx, id))) ??
      answered<never>(refused('statement-unknown', `There is no statement ${id}.`)),
  ),
  settle: os.statements.settle.handler(async ({ input: { id: statement, ...wish }, context }) =>
    answered(
      await transact(context.db, tx => settleLine(tx, signedIn(context).id, context.now(), { statement, ...wish })),
    ),
  ),
  take: os.statements.take.handler(async ({ input: { id, language, file }, context }) => {
    const wish = { id, language, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    return answered(await transact(context.db, tx => takeInStatements(tx, signedIn(context).id, context.now(), wish)))
  }),
})

export const checksRouter = os.router({
  files: filesRouter,
  pay: payRouter,
  statements,
  warkat: warkatRouter,
  figures: os.figures.handler(({ context }) => readOnly(context.db, countChecks)),
  list: os.list.handler(({ input, context }) =>
    readOnly(context.db, tx => listChecks(tx, { ...input, odd: input.odd === 'true' })),
  ),
  get: os.get.handler(
    async ({ input, context }) => (await readOnly(context.db, tx => getCheck(tx, input.id))) ?? unknown(input.id),
  ),
  register: os.register.handler(async ({ input, context }) => {
    const batch = { ...input, channel: 'desk' } as const
    return answered(await transact(context.db, tx => registerBatch(tx, signedIn(context).id, context.now(), batch)))
  }),
  step: os.step.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const now = context.now()
        return takeSteps(tx, signedIn(context).id, now, await companyDay(tx, now), input)
      }),
    ),
  ),
  correct: os.correct.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => correctCheck(tx, signedIn(context).id, context.now(), input))),
  ),
  picture: os.picture.handler(async ({ input, context }) => {
    const { name, type } = input.file
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const file = { name, type: type.split(';')[0]!.trim(), bytes }
    const who = signedIn(context).id
    return answered(await transact(context.db, tx => keepPicture(tx, who, context.now(), { ...input, file })))
  }),
  print: os.print.handler(async ({ input, context }) => {
    const { name, pdf } = answered(await readOnly(context.db, tx => printCheck(tx, context.now(), input.id)))
    return { name, pdf: Buffer.from(pdf).toString('base64') }
  }),
  side: os.side.handler(async ({ input, context }) => {
    const file = await readOnly(context.db, tx => pictureOf(tx, input.item, input.side))
    if (!file) return unknown(input.item)
    const shown = asBrowsersShow(file)
    return new File([new Uint8Array(shown.bytes)], shown.name, { type: shown.type })
  }),
})
