import { refused } from '#kernel/answer.ts'
import { answered, type Context } from '#platform/http/context.ts'
import type { SlowDown } from '#platform/http/slow-down.ts'

/** Lets a public request through, or refuses an address that asks too often. */
export const paced = (pace: SlowDown, context: Context): void => {
  if (!pace.allows(context.ip, context.now()))
    answered<never>(refused('too-many-tries', 'Too many requests came from here within a minute; wait a little.'))
}
