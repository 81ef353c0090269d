import type { Answer } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** A task as one person is told of it, in their language. */
export type Offer = {
  readonly title: string
  readonly place: string | null
  readonly dueAt: Date | null
  /** What else there is to know, a sentence each. */
  readonly about: readonly string[]
  readonly outcomes: readonly { readonly word: string; readonly label: string }[]
  /** The task on the desk. */
  readonly link: string
  /** A decision: by phone it asks for the PIN. */
  readonly decides: boolean
  /** Somebody else works on it. */
  readonly takenBy: string | null
  readonly ended: null | { readonly by: string; readonly at: Date; readonly outcome: string }
}

export type AnswerWay = 'mail' | 'message' | 'phone'

export type Ending = {
  readonly person: string
  readonly task: string
  readonly outcome: string
  readonly note?: string
  /** The same again is answered as the first time. */
  readonly key: string
  readonly way: AnswerWay
}

/** The tasks that this module tells of: whoever composes the system hands them in, for they are a neighbour's. */
export type Work = {
  /** Null where the person may not see it. */
  readonly offer: (
    tx: Tx,
    now: Date,
    asked: { readonly person: string; readonly task: string; readonly language: 'id' | 'en' },
  ) => Promise<Offer | null>
  readonly complete: (ending: Ending) => Promise<Answer<{ readonly ended: boolean }>>
  readonly claim: (asked: {
    readonly person: string
    readonly task: string
    readonly way: AnswerWay
  }) => Promise<Answer<object>>
}
