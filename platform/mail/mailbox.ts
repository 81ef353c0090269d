/** A file that hangs on a mail; what an HTML text only draws, a logo, is none. */
export type MailFile = { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** A mail that came in, as far as anybody here needs it. */
export type ReceivedMail = {
  /** Names it in the mailbox: the same each time it is read. */
  readonly key: string
  readonly messageId: string | null
  readonly from: string
  /** Every address it was sent to, as the headers say. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** A program wrote it (out of office, bounce): answering it would begin a loop. */
  readonly automatic: boolean
  readonly sentAt: Date | null
  readonly attachments: readonly MailFile[]
  /** False: it was larger than is read, so what hangs on it may be cut. */
  readonly whole: boolean
}

/** A mailbox that is read: what is in it and has not been put aside. */
export type Mailbox = {
  readonly what: string
  /**
   * Gives each new mail to `keep`, oldest first, at most `most`, and puts it aside once `keep` has come back. Should the
   * process die in between, it is given again under the same key.
   */
  readonly read: (keep: (mail: ReceivedMail) => Promise<void>, most: number) => Promise<number>
}
