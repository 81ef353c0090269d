import type { QrisRow, TillDatabase } from '#kit/offline/index.ts'
import type { QrisTold } from '#modules/payments/rules/index.ts'

/** What the server says of a payment this till told it of. */
export type QrisHeard = {
  readonly id: string
  readonly answer: 'kept' | 'ended' | 'reference-used' | 'differs'
  readonly state: QrisTold['state']
  readonly seen: string | null
}

export const qrisOf = (db: TillDatabase, subject: string): Promise<QrisRow[]> =>
  db.qris.where('subject').equals(subject).toArray()

export const beginQris = async (db: TillDatabase, told: QrisTold): Promise<QrisRow> => {
  const row = { ...told, step: 1, heard: 0 }
  await db.qris.put(row)
  return row
}

/** Changes one payment, if it still is in the state it is thought to be; gives it as it now stands. */
export const moveQris = (
  db: TillDatabase,
  id: string,
  from: QrisTold['state'],
  change: Partial<Pick<QrisTold, 'state' | 'seen' | 'endedAt' | 'sold'>>,
): Promise<QrisRow | undefined> =>
  db.transaction('rw', db.qris, async () => {
    const row = await db.qris.get(id)
    if (row?.state !== from) return row
    const moved = { ...row, ...change, step: row.step + 1 }
    await db.qris.put(moved)
    return moved
  })

const MOST = 200

/** What the server has not heard yet, and `also` one it is to be asked about. */
export const unheardQris = async (db: TillDatabase, also?: string): Promise<QrisRow[]> =>
  (await db.qris.toArray()).filter(row => row.heard < row.step || row.id === also).slice(0, MOST)

/** A payment as it stands after the server has answered for the step it was sent at. */
const afterHearing = (row: QrisRow, sent: QrisRow, said: QrisHeard, now: string): QrisRow => {
  if (row.step !== sent.step) return row
  const { state, seen } = said
  const heard = { ...row, heard: row.step }
  if (said.answer === 'reference-used') return row.sold ? row : { ...heard, state, seen, endedAt: null }
  if (said.answer === 'ended' && row.state === 'awaiting') return { ...heard, state, seen, endedAt: now }
  return heard
}

/** Takes in what the server answered. What moved here meanwhile is told again. */
export const hearQris = (
  db: TillDatabase,
  sent: readonly QrisRow[],
  answers: readonly QrisHeard[],
  now: string,
): Promise<void> =>
  db.transaction('rw', db.qris, async () => {
    const said = new Map(answers.map(answer => [answer.id, answer]))
    const rows = await db.qris.bulkGet(sent.map(row => row.id))
    const heard = sent.flatMap((row, n) => {
      const [there, answer] = [rows[n], said.get(row.id)]
      return there && answer ? [afterHearing(there, row, answer, now)] : []
    })
    await db.qris.bulkPut(heard)
  })

/** Deletes ended payments that the server has heard of, begun before `before`. */
export const pruneQris = (db: TillDatabase, before: string): Promise<number> =>
  db.qris
    .where('startedAt')
    .below(before)
    .filter(row => row.state !== 'awaiting' && row.heard === row.step)
    .delete()
