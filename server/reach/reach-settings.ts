import { NOTHING_OFFERED, type Offered } from '#modules/notify/server/index.ts'

/** By what work reaches people; all null: by nothing. */
export type ReachSettings = {
  /** True in the demonstration: what is not set up really is simulated, and says so. */
  readonly simulate: boolean
  /** `smtps://…`: notices go out by it. */
  readonly smtp: string | null
  /** `imaps://user:password@host:993`, where answers to `replyTo` are read. */
  readonly imap: string | null
  /** `task@toko.example`; mail to `task+…@toko.example` must arrive in the same mailbox. */
  readonly replyTo: string | null
}

/** What people may choose from. */
export const offeredBy = ({ simulate, smtp }: ReachSettings): Offered => ({
  ...NOTHING_OFFERED,
  mail: smtp ? 'real' : simulate ? 'simulated' : 'off',
})

export const NO_REACH: ReachSettings = { simulate: false, smtp: null, imap: null, replyTo: null }
