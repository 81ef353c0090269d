import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { checksContract } from '../contract/index.ts'
import { ISSUE_LAYOUTS } from '../rules/index.ts'
import { companyDay } from './company-day.ts'
import { decidePay } from './pay/decide-pay.ts'
import { listPay } from './pay/list-pay.ts'
import { takeIssue } from './pay/take-issue.ts'

const os = implement(checksContract.pay).$context<Context>()

export const payRouter = os.router({
  list: os.list.handler(({ input, context }) => readOnly(context.db, tx => listPay(tx, input.open === 'true'))),
  issue: os.issue.handler(async ({ input: { file, layout: name, ...terms }, context }) => {
    const layout = ISSUE_LAYOUTS.find(it => it.name === name)
    if (!layout) return answered<never>(refused('issue-layout-unknown', `There is no layout ${name}.`))
    const wish = { name: file.name, text: await file.text(), layout, terms }
    return answered(await transact(context.db, tx => takeIssue(tx, signedIn(context).id, context.now(), wish)))
  }),
  decide: os.decide.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const now = context.now()
        return decidePay(tx, signedIn(context).id, now, await companyDay(tx, now), input)
      }),
    ),
  ),
})
