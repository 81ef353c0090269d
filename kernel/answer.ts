/** What a deed says: done with a value, or refused with a word from a closed list. Exceptions are kept for bugs. */
export type Answer<Value, Refusal extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail?: string }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const

export const refused = <const Refusal extends string>(refusal: Refusal, detail?: string) =>
  detail === undefined ? ({ ok: false, refusal } as const) : ({ ok: false, refusal, detail } as const)

/** A bug, said aloud: stops the request rather than let a wrong number through. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
