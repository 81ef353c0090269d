import type { Answer } from '#kernel/answer.ts'

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** A message to one person. */
export type Mail = {
  /**
   * UUID that names the message for good, in its Message-ID: should it go out twice after a crash, the receiving side
   * can tell that it is one.
   */
  readonly id: string
  readonly to: string
  /** Shown as the sender's name beside the installation's address. */
  readonly fromName?: string
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly Attachment[]
  /** `https://…`: one POST to it, without any page, and the reader gets no more (RFC 8058). */
  readonly leave?: string
}

export type Mailer = {
  /** What mail goes through, for people and logs: `smtp mail.example`, `folder …/outbox (simulated)`. */
  readonly what: string
  /** True where nothing leaves this machine. */
  readonly simulated: boolean
  /**
   * Hands a message over. `address-refused`: the other side will never take it for this address, so trying again is of
   * no use. Throws when it could not be handed over now: try again later.
   */
  readonly send: (mail: Mail) => Promise<Answer<{ readonly messageId: string }, 'address-refused'>>
  readonly close: () => void
}

/** The Message-ID of a mail: its own id at the host of the sender's address. */
export const messageIdOf = (id: string, from: string): string =>
  `<${id}@${/@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'ujung'}>`
