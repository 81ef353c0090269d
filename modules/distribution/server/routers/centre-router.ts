import { refused } from '#kernel/answer.ts'
import { answered, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { readSscc } from '../../rules/index.ts'
import { makeLabel } from '../packing/make-label.ts'
import { packUnits } from '../packing/pack-units.ts'
import { proposeCartons } from '../packing/propose-cartons.ts'
import { readPackWork } from '../packing/read-pack-work.ts'
import { readUnit } from '../packing/read-unit.ts'
import { confirmPicks } from '../picking/confirm-picks.ts'
import { makeWave } from '../picking/make-wave.ts'
import { listWaves, openLists, readList } from '../picking/read-lists.ts'
import { takeList } from '../picking/take-list.ts'
import { allowedAtOne, os, plansAt, worksAt } from './os.ts'
import { senderOf } from './place-of.ts'

const unitUnknown = (said: string) => refused('unit-unknown', `No unit is known as ${said}.`)

export const centreRouter = {
  waves: os.waves.handler(({ input, context }) =>
    readOnly(context.db, tx =>
      listWaves(tx, allowedAtOne(context, 'distribution.read', [input.place]), input.place, input.done),
    ),
  ),
  makeWave: os.makeWave.handler(async ({ input, context }) => {
    const who = plansAt(context, input.place)
    return answered(await transact(context.db, tx => makeWave(tx, who, context.now(), input)))
  }),
  pickWork: os.pickWork.handler(async ({ input, context }) => {
    const who = worksAt(context, input.place)
    return { lists: await readOnly(context.db, tx => openLists(tx, who, input.place)) }
  }),
  takeList: os.takeList.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => takeList(tx, signedIn(context), input))),
  ),
  pickList: os.pickList.handler(async ({ input, context }) => {
    const list = await readOnly(context.db, tx => readList(tx, signedIn(context), input.id))
    return list ?? answered(refused('list-unknown', `There is no pick list ${input.id} where you may work.`))
  }),
  confirmPicks: os.confirmPicks.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => confirmPicks(tx, signedIn(context), context.now(), input.confirms))),
  ),
  packWork: os.packWork.handler(({ input, context }) => {
    worksAt(context, input.place)
    return readOnly(context.db, tx => readPackWork(tx, input.place))
  }),
  cartons: os.cartons.handler(async ({ input, context }) => {
    const place = answered(await readOnly(context.db, tx => senderOf(tx, input.id)))
    worksAt(context, place)
    const made = answered(await readOnly(context.db, tx => proposeCartons(tx, input.id)))
    return {
      cases: [...made.cases],
      boxes: made.boxes.map(box => ({ ...box, contents: [...box.contents] })),
      unsized: [...made.unsized],
    }
  }),
  packUnits: os.packUnits.handler(async ({ input, context }) => {
    const who = worksAt(context, answered(await readOnly(context.db, tx => senderOf(tx, input.id))))
    return answered(await transact(context.db, tx => packUnits(tx, who, context.now(), input)))
  }),
  label: os.label.handler(async ({ input, context }) => {
    const unit = await readOnly(context.db, tx => readUnit(tx, { id: input.id }))
    if (!unit) return answered(unitUnknown(input.id))
    allowedAtOne(context, 'distribution.read', [unit.from, unit.to])
    const language = context.headers.get('accept-language')?.startsWith('en') ? 'en' : 'id'
    return makeLabel(unit, input.format, language, context.now())
  }),
  unit: os.unit.handler(async ({ input, context }) => {
    const sscc = answered(readSscc(input.code))
    const unit = await readOnly(context.db, tx => readUnit(tx, { sscc }))
    if (!unit) return answered(unitUnknown(sscc))
    allowedAtOne(context, 'distribution.read', [unit.from, unit.to])
    return unit
  }),
}
