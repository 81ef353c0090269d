import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type CardTerminalSettings = {
  readonly protocol: 'zvt'
  readonly label: string
  readonly host: string
  readonly port: number
  readonly version: number
}

const SELECT = 'select protocol, label, host, port, version, password from payments.card_terminal where register = $1'

/** The terminal beside a register with its password, for the one who drives it. */
export const readCardTerminal = (
  tx: Tx,
  register: string,
): Promise<(CardTerminalSettings & { readonly password: string }) | undefined> => tx.one(SELECT, [register])

/** Sets the terminal beside a register; without a password the one that is set stays, or the usual 000000. */
export const setCardTerminal = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: CardTerminalSettings & { readonly register: string; readonly password?: string },
): Promise<Answer<CardTerminalSettings, 'changed-meanwhile'>> => {
  const { register, protocol, label, host, port, version, password } = wish
  const row = await tx.one<CardTerminalSettings>(
    `insert into payments.card_terminal as t (register, protocol, label, host, port, password, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, coalesce($6, '000000'), $7, $8)
     on conflict (register) do update set protocol = $2, label = $3, host = $4, port = $5,
       password = coalesce($6, t.password), changed_at = $7, changed_by = $8, version = t.version + 1
     where t.version = $9 returning protocol, label, host, port, version`,
    [register, protocol, label, host, port, password ?? null, now, who.id, version],
  )
  return row ? done(row) : refused('changed-meanwhile', 'Somebody changed this terminal meanwhile: look at it again.')
}
