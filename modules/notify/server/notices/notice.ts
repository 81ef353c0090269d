import type { Tx } from '#platform/postgres/index.ts'
import type { NoticeWay } from '../../rules/index.ts'
import type { Bound } from './token.ts'

export type Notice = Bound & {
  readonly way: NoticeWay
  readonly address: string
  readonly language: 'id' | 'en'
  readonly level: string
  readonly reason: 'given' | 'reminded' | 'escalated' | 'urgent'
  readonly tries: number
  readonly usedAt: Date | null
  readonly usedOutcome: string | null
}

export const NOTICE = `
  n.id, n.person, n.task, n.way, n.address, n.language, n.level, n.reason, n.tries, n.outcomes,
  n.expires_at as "expiresAt", n.used_at as "usedAt", n.used_outcome as "usedOutcome"`

export const readNotice = (tx: Tx, id: string): Promise<Notice | undefined> =>
  tx.one<Notice>(`select ${NOTICE} from notify.notice n where n.id = $1`, [id])
