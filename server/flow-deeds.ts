import { done } from '#kernel/answer.ts'
import type { FlowDeeds } from '#modules/flow/server/index.ts'
import { announce } from '#platform/relay/index.ts'

/** What service tasks of diagrams may call, by name: one line a deed, wired here so that modules stay apart. */
export const FLOW_DEEDS: FlowDeeds = {
  /** Says `flow.said` with the task's input, for whichever reaction listens. */
  announce: async (tx, _now, { instance, key, input }) => {
    await announce(tx, [{ topic: 'flow.said', key: instance, payload: { key, input } }])
    return done({})
  },
}
