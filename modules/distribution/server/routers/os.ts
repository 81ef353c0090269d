import { implement, ORPCError } from '@orpc/server'
import type { Context } from '#platform/http/context.ts'
import { allowedAt, signedIn } from '#platform/http/context.ts'
import { may, type Who } from '#platform/http/who.ts'
import { distributionContract } from '../../contract/index.ts'

/** The beginning of every handler of this module. */
export const os = implement(distributionContract).$context<Context>()

/** Who works at the place. */
export const worksAt = (context: Context, place: string): Who => allowedAt(context, 'distribution.work', place)

/** Who plans at the place. */
export const plansAt = (context: Context, place: string): Who => allowedAt(context, 'distribution.write', place)

/** Who may do it at one of the places of a thing. */
export const allowedAtOne = (context: Context, permission: string, places: readonly (string | null)[]): Who => {
  const who = signedIn(context)
  if (places.some(place => place !== null && may(who, permission, place))) return who
  throw new ORPCError('FORBIDDEN', { message: `${who.name} may not ${permission} at its place.` })
}
