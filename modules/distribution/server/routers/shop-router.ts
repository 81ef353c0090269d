import { refused } from '#kernel/answer.ts'
import { putFile } from '#platform/files/index.ts'
import { answered, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { putAway } from '../receiving/put-away.ts'
import { listDifferences, listShipments, readIncoming, readShipment } from '../receiving/read-shipments.ts'
import { receiveUnits } from '../receiving/receive-units.ts'
import { settleDifference } from '../receiving/settle-difference.ts'
import { os, worksAt } from './os.ts'

export const shopRouter = {
  incoming: os.incoming.handler(({ input, context }) => {
    worksAt(context, input.place)
    return readOnly(context.db, tx => readIncoming(tx, input.place))
  }),
  receive: os.receive.handler(async ({ input, context }) => {
    const who = worksAt(context, input.place)
    return answered(await transact(context.db, tx => receiveUnits(tx, who, context.now(), input)))
  }),
  putAway: os.putAway.handler(async ({ input, context }) => {
    const who = worksAt(context, input.place)
    return answered(await transact(context.db, tx => putAway(tx, who, context.now(), input)))
  }),
  putPhoto: os.putPhoto.handler(async ({ input, context }) => {
    const bytes = Buffer.from(input.base64, 'base64')
    return answered(
      await transact(context.db, tx => putFile(tx, signedIn(context), context.now(), { type: input.type, bytes })),
    )
  }),
  shipments: os.shipments.handler(({ input, context }) =>
    readOnly(context.db, tx => listShipments(tx, signedIn(context), input)),
  ),
  shipment: os.shipment.handler(async ({ input, context }) => {
    const found = await readOnly(context.db, tx => readShipment(tx, signedIn(context), input.id))
    return found ?? answered(refused('shipment-unknown', `There is no shipment ${input.id} that you may see.`))
  }),
  differences: os.differences.handler(({ input, context }) =>
    readOnly(context.db, tx => listDifferences(tx, signedIn(context), input.settled)),
  ),
  settleDifference: os.settleDifference.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => settleDifference(tx, signedIn(context), context.now(), input))),
  ),
}
