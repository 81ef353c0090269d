import type { Tx } from '#platform/postgres/index.ts'
import type { NoticeView } from '../../contract/index.ts'

type Row = Omit<NoticeView, 'askedAt' | 'sendAt' | 'usedAt'> & { askedAt: Date; sendAt: Date; usedAt: Date | null }

/** What was last sent to a person, or waits to be, newest first. */
export const listNotices = (tx: Tx, person: string): Promise<Row[]> =>
  tx.rows<Row>(
    `select id, task, way, reason, asked_at as "askedAt", send_at as "sendAt", state, through, fault,
            used_at as "usedAt", used_outcome as "usedOutcome"
     from notify.notice where person = $1 order by asked_at desc, id desc limit 30`,
    [person],
  )
