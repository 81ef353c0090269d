import { ORPCError } from '@orpc/server'
import { allowedAt, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'

/** The caller, who must hold the permission where the paper belongs; for papers of no place: everywhere. */
export const allowedFor = (context: Context, permission: string, place: string | null): Who => {
  if (place !== null) return allowedAt(context, permission, place)
  const who = signedIn(context)
  if (placesOrNull(who, permission) === null) return who
  throw new ORPCError('FORBIDDEN', {
    message: `${who.name} may not ${permission} for papers of the whole company. Name a place.`,
  })
}
