import type { Answer } from '#kernel/answer.ts'

/** A short message to one number. */
export type ShortMessage = {
  /** UUID of the message: a simulator names its file by it. */
  readonly id: string
  /** E.164. */
  readonly to: string
  readonly text: string
  /** What the person may press, where the way has buttons: what comes back, and what is shown. */
  readonly buttons: readonly { readonly payload: string; readonly title: string }[]
  readonly language: 'id' | 'en'
  /** Whether the person wrote to us within a day: some ways carry free words only then. */
  readonly conversing: boolean
}

/** What short messages go through. */
export type Messenger = {
  /** For people and logs, without secrets: `twilio +1555…`, `folder … (simulated)`. */
  readonly what: string
  /** Refuses what never will be taken for this number; throws when it could not be handed over now. */
  readonly send: (message: ShortMessage) => Promise<Answer<{ readonly providerId: string }, 'number-refused'>>
}

/** How a provider says what became of a message. */
export type Delivery = {
  readonly providerId: string
  readonly state: 'sent' | 'delivered' | 'read' | 'failed'
  readonly fault: string | null
}

/** `fetch`, or what stands for it in a test. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>
