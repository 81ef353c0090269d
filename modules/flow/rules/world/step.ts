import type { Variables } from '../engine/state.ts'

/** One step of a script; each has just one verb. Elements are named by their id or their name. */
export type ScriptStep =
  | { readonly start: string | null; readonly at?: string; readonly variables?: Variables }
  | { readonly complete: string; readonly variables?: Variables; readonly instance?: string }
  | { readonly fail: string; readonly error: string; readonly variables?: Variables; readonly instance?: string }
  | { readonly escalate: string; readonly code: string; readonly variables?: Variables; readonly instance?: string }
  | { readonly message: string; readonly key?: string; readonly variables?: Variables }
  | { readonly signal: string; readonly variables?: Variables }
  | { readonly wait: string }
  | { readonly until: string }
  | { readonly fire: string; readonly instance?: string }
  | { readonly choose: string; readonly flow: string | readonly string[]; readonly instance?: string }
  | { readonly activate: string; readonly instance?: string }
  | { readonly set: Variables; readonly instance?: string }
  | { readonly break: string; readonly reason?: string; readonly instance?: string }
  | { readonly retry: string; readonly instance?: string }
  | { readonly cancel: string; readonly instance?: string }
  | { readonly expect: Expectation; readonly instance?: string }

/** What must be so at this point of the script. */
export type Expectation = {
  readonly status?: string
  /** Names or ids of elements at which work, events or choices wait, in any order and no others. */
  readonly waiting?: readonly string[]
  /** Ids or names of elements that were entered by now, at least. */
  readonly passed?: readonly string[]
  readonly variables?: Variables
}

export const VERBS = [
  ...(['start', 'complete', 'fail', 'escalate', 'message', 'signal', 'wait', 'until', 'fire', 'choose'] as const),
  ...(['activate', 'set', 'break', 'retry', 'cancel', 'expect'] as const),
]
