import { answered, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { capturePartner } from '../events/capture-partner.ts'
import { eventDocument } from '../events/read-events.ts'
import { readMeasures } from '../read-measures.ts'
import { listCartons, readSetting, saveCarton, saveSetting, saveSizes } from '../setting/save-settings.ts'
import { listTrucks, saveFloor, saveTruck } from '../setting/save-trucks.ts'
import { os, plansAt } from './os.ts'

export const deskRouter = {
  events: os.events.handler(({ input, context }) =>
    readOnly(context.db, tx => eventDocument(tx, context.now(), input)),
  ),
  capture: os.capture.handler(async ({ input, context }) => {
    const taken = answered(
      await transact(context.db, tx => capturePartner(tx, signedIn(context), context.now(), input)),
    )
    return { ...taken, faults: [...taken.faults] }
  }),
  measures: os.measures.handler(({ input, context }) =>
    readOnly(context.db, tx => readMeasures(tx, signedIn(context), context.now(), input)),
  ),
  setting: os.setting.handler(({ context }) => readOnly(context.db, readSetting)),
  saveSetting: os.saveSetting.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveSetting(tx, signedIn(context), context.now(), input))),
  ),
  cartonKinds: os.cartonKinds.handler(({ context }) => readOnly(context.db, listCartons)),
  saveCarton: os.saveCarton.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveCarton(tx, input))),
  ),
  trucks: os.trucks.handler(({ context }) => readOnly(context.db, listTrucks)),
  saveTruck: os.saveTruck.handler(async ({ input, context }) => {
    plansAt(context, input.place)
    return answered(await transact(context.db, tx => saveTruck(tx, input)))
  }),
  saveSizes: os.saveSizes.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveSizes(tx, signedIn(context), context.now(), input.sizes))),
  ),
  saveFloor: os.saveFloor.handler(async ({ input, context }) => {
    plansAt(context, input.place)
    return answered(await transact(context.db, tx => saveFloor(tx, input)))
  }),
}
