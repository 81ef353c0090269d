import { implement, ORPCError } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { may, placesOrNull, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { staffContract } from '../../contract/index.ts'
import { listKeeps, listKinds, saveKeeps, saveKind } from '../kinds/keep-kinds.ts'
import { listAbsences, listStaff, saveShifts, saveSkills, worksAt } from './keep-staff.ts'
import { saveAbsence, withdrawAbsence } from './save-absence.ts'

const os = implement(staffContract).$context<Context>()

/** Whoever leads somewhere, or keeps the company's people. */
const keeper = (context: Context): Who => {
  const who = signedIn(context)
  if (may(who, 'flow.lead') || may(who, 'people.write')) return who
  throw new ORPCError('FORBIDDEN', { message: `${who.name} may not keep who is there and who is away.` })
}

/** The same, for somebody who works where they keep. */
const keeperOf = async (tx: Tx, context: Context, person: string): Promise<Who> => {
  const who = keeper(context)
  if (await worksAt(tx, person, placesOfKeeper(who))) return who
  throw new ORPCError('FORBIDDEN', { message: `${who.name} leads no place where that person works.` })
}

const placesOfKeeper = (who: Who) => (may(who, 'people.write') ? null : placesOrNull(who, 'flow.lead'))

export const staffHandlers = {
  staff: os.staff.handler(({ context }) => readOnly(context.db, tx => listStaff(tx, placesOfKeeper(keeper(context))))),
  absences: os.absences.handler(async ({ context }) => {
    keeper(context)
    const rows = await readOnly(context.db, tx => listAbsences(tx, context.now()))
    return rows.map(({ from, to, substitute_name, ...it }) => ({
      ...it,
      from: from.toISOString(),
      to: to.toISOString(),
      substituteName: substitute_name,
    }))
  }),
  saveAbsence: os.saveAbsence.handler(async ({ input, context }) => {
    const it = { ...input, from: new Date(input.from), to: new Date(input.to) }
    return answered(
      await transact(context.db, async tx =>
        saveAbsence(tx, await keeperOf(tx, context, it.person), context.now(), it),
      ),
    )
  }),
  withdrawAbsence: os.withdrawAbsence.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => withdrawAbsence(tx, keeper(context), context.now(), input.id))),
  ),
  saveSkills: os.saveSkills.handler(async ({ input, context }) => {
    return answered(
      await transact(context.db, async tx => {
        await keeperOf(tx, context, input.person)
        return saveSkills(tx, input.person, input.skills)
      }),
    )
  }),
  saveShifts: os.saveShifts.handler(async ({ input, context }) => {
    return answered(
      await transact(context.db, async tx => {
        await keeperOf(tx, context, input.person)
        return saveShifts(tx, input.person, input.shifts)
      }),
    )
  }),
  kinds: os.kinds.handler(({ context }) => {
    signedIn(context)
    return readOnly(context.db, listKinds)
  }),
  saveKind: os.saveKind.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveKind(tx, signedIn(context), context.now(), input))),
  ),
  keeps: os.keeps.handler(({ context }) => {
    signedIn(context)
    return readOnly(context.db, listKeeps)
  }),
  saveKeeps: os.saveKeeps.handler(({ input, context }) => transact(context.db, tx => saveKeeps(tx, input.places))),
}
