import { answered, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { cancelTrip, setDriver } from '../loading/cancel-trip.ts'
import { dispatchTrip } from '../loading/dispatch-trip.ts'
import { loadUnits } from '../loading/load-units.ts'
import { planDay } from '../loading/plan-day.ts'
import { readTrips } from '../loading/read-trips.ts'
import { sendTransfer } from '../loading/send-transfer.ts'
import { proveDelivery } from '../receiving/prove-delivery.ts'
import { os, plansAt, worksAt } from './os.ts'
import { senderOf } from './place-of.ts'

/** Rounds of the solver that settle a day of some thirty stops; many more would hold up everybody else's requests. */
const ROUNDS = 40_000

/** A budget by the clock and by rounds, whichever is spent first. */
const budget = (seconds: number) => {
  const begun = performance.now()
  return (round: number) => Math.max(round / ROUNDS, (performance.now() - begun) / (seconds * 1000))
}

export const truckRouter = {
  trips: os.trips.handler(({ input, context }) =>
    readOnly(context.db, tx => readTrips(tx, signedIn(context), 'distribution.read', input)),
  ),
  planTrips: os.planTrips.handler(async ({ input, context }) => {
    const who = plansAt(context, input.place)
    const { seconds, ...wish } = input
    return answered(
      await transact(context.db, tx => planDay(tx, who, context.now(), { ...wish, spent: budget(seconds) })),
    )
  }),
  cancelTrip: os.cancelTrip.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => cancelTrip(tx, signedIn(context), context.now(), input.id))),
  ),
  setDriver: os.setDriver.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => setDriver(tx, signedIn(context), input))),
  ),
  loadWork: os.loadWork.handler(({ input, context }) => {
    const who = worksAt(context, input.place)
    return readOnly(context.db, tx => readTrips(tx, who, 'distribution.work', input))
  }),
  loadUnits: os.loadUnits.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => loadUnits(tx, signedIn(context), context.now(), input))),
  ),
  dispatch: os.dispatch.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => dispatchTrip(tx, signedIn(context), context.now(), input.id))),
  ),
  sendTransfer: os.sendTransfer.handler(async ({ input, context }) => {
    const who = worksAt(context, answered(await readOnly(context.db, tx => senderOf(tx, input.id))))
    return answered(await transact(context.db, tx => sendTransfer(tx, who, context.now(), input.id)))
  }),
  deliver: os.deliver.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => proveDelivery(tx, signedIn(context), context.now(), input))),
  ),
}
