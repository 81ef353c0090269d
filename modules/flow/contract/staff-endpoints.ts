import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { absence, absenceInput, keeps, kind, moved, shift, skill, staff } from './schemas.ts'

/** Whoever leads a place, or keeps the company's people, writes these: the server looks at both. */
export const staffContract = {
  staff: contract.route({ method: 'GET', path: '/flow/staff' }).output(z.array(staff)),
  absences: contract.route({ method: 'GET', path: '/flow/absences' }).output(z.array(absence)),
  saveAbsence: contract
    .route({ method: 'PUT', path: '/flow/absences/{id}' })
    .input(absenceInput)
    .output(z.object({ id: z.string(), moved: z.number().int() }))
    .errors(
      refusals('absence-person-unknown', 'absence-substitute-unknown', 'absence-forward', 'absence-own-substitute'),
    ),
  withdrawAbsence: contract
    .route({ method: 'DELETE', path: '/flow/absences/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(moved)
    .errors(refusals('absence-unknown')),
  saveSkills: contract
    .route({ method: 'PUT', path: '/flow/staff/{person}/skills' })
    .input(z.object({ person: z.uuid(), skills: z.array(skill).max(100) }))
    .output(z.object({ person: z.string() }))
    .errors(refusals('staff-unknown', 'skill-twice')),
  saveShifts: contract
    .route({ method: 'PUT', path: '/flow/staff/{person}/shifts' })
    .input(z.object({ person: z.uuid(), shifts: z.array(shift).max(200) }))
    .output(z.object({ person: z.string() }))
    .errors(refusals('staff-unknown', 'shift-twice', 'shift-forward')),
  kinds: contract.route({ method: 'GET', path: '/flow/kinds' }).output(z.array(kind)),
  saveKind: contract
    .route({ method: 'PUT', path: '/flow/kinds/{kind}' })
    .meta({ permission: 'flow.manage' })
    .input(kind)
    .output(kind)
    .errors(refusals('task-kind-stale')),
  keeps: contract.route({ method: 'GET', path: '/flow/keeps' }).output(z.array(keeps)),
  saveKeeps: contract
    .route({ method: 'PUT', path: '/flow/keeps' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ places: z.array(keeps.omit({ usual: true })).max(1000) }))
    .output(z.array(keeps)),
}
