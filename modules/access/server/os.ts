import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context } from '#platform/http/context.ts'
import { accessContract } from '../contract/index.ts'
import type { Access } from './open-access.ts'

const FAULTS = {
  'foreign-origin': 'This comes from a page of another site.',
  'not-json': 'Send JSON.',
} as const

const bare = implement(accessContract).$context<Context>()

/** The contract to implement, with every deed refused that a page of another site may have sent. */
export const guarded = (access: Access) =>
  bare.use(({ context, next, procedure }) => {
    const method = procedure['~orpc'].route.method ?? 'POST'
    const fault = access.arrivalFault(method, context.headers)
    if (fault) answered(refused(fault, FAULTS[fault]))
    return next()
  })

export type Os = ReturnType<typeof guarded>
