import { refused } from '#kernel/answer.ts'
import { answered, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { draftTransfer } from '../transfers/draft-transfer.ts'
import { moveLaterally } from '../transfers/move-laterally.ts'
import { listTransfers, readTransfer } from '../transfers/read-transfers.ts'
import { cancelTransfer, releaseTransfers } from '../transfers/release-transfers.ts'
import { os, plansAt, worksAt } from './os.ts'
import { senderOf, senders } from './place-of.ts'

export const transferRouter = {
  transfers: os.transfers.handler(({ input, context }) =>
    readOnly(context.db, tx => listTransfers(tx, signedIn(context), input)),
  ),
  transfer: os.transfer.handler(async ({ input, context }) => {
    const found = await readOnly(context.db, tx => readTransfer(tx, signedIn(context), input.id))
    return found ?? answered(refused('transfer-unknown', `There is no transfer ${input.id} that you may see.`))
  }),
  draftTransfer: os.draftTransfer.handler(async ({ input, context }) => {
    const who = plansAt(context, input.from)
    const [known] = await readOnly(context.db, tx => senders(tx, [input.id]))
    if (known) plansAt(context, known)
    return answered(await transact(context.db, tx => draftTransfer(tx, who, context.now(), input)))
  }),
  releaseTransfers: os.releaseTransfers.handler(async ({ input, context }) => {
    for (const place of await readOnly(context.db, tx => senders(tx, input.ids))) plansAt(context, place)
    return answered(await transact(context.db, tx => releaseTransfers(tx, signedIn(context), context.now(), input.ids)))
  }),
  cancelTransfer: os.cancelTransfer.handler(async ({ input, context }) => {
    const who = plansAt(context, answered(await readOnly(context.db, tx => senderOf(tx, input.id))))
    return answered(await transact(context.db, tx => cancelTransfer(tx, who, context.now(), input)))
  }),
  lateral: os.lateral.handler(async ({ input, context }) => {
    const who = worksAt(context, input.from)
    return answered(await transact(context.db, tx => moveLaterally(tx, who, context.now(), input)))
  }),
}
