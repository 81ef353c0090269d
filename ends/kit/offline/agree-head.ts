import type { ChainHead } from '#modules/sales/rules/index.ts'
import { FRESH, type Standing, type TillDatabase } from './till-database.ts'

export type Agreement =
  /** Both stand at the same fact, or the till is ahead and its outbox holds all the server lacks. */
  | 'agreed'
  /** The device was set up anew: it goes on from where the server stands. */
  | 'taken-over'
  /** The server lost facts this till still keeps: they wait to be sent again. */
  | 'sent-again'
  /** The register has another history on the server: someone must look before the books can be trusted. */
  | 'forked'

/**
 * Compares where the chain stands here and on the server, and mends what can be mended without losing a fact: numbers
 * never start over on a new device, and a server that was set back gets again what it lost.
 */
export const agreeHead = async (
  db: TillDatabase,
  server: ChainHead,
  spent: Standing['spent'] = {},
): Promise<Agreement> =>
  db.transaction('rw', db.meta, db.facts, async () => {
    const standing = ((await db.meta.get('standing'))?.value as Standing | undefined) ?? FRESH
    const { head } = standing
    if (server.seq === head.seq) return server.digest === head.digest ? 'agreed' : 'forked'
    if (server.seq > head.seq) return takeOver(db, { ...standing, spent: largest(standing.spent, spent) }, server)
    return sendAgain(db, head, server)
  })

/** Of two counts of what a promotion has given, the larger: a budget is never given twice. */
const largest = (a: Standing['spent'], b: Standing['spent']): Standing['spent'] =>
  Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map(id => [id, Math.max(a[id] ?? 0, b[id] ?? 0)]))

const takeOver = async (db: TillDatabase, standing: Standing, server: ChainHead): Promise<Agreement> => {
  const own = await db.facts.where('[state+seq]').between(['waiting', 0], ['waiting', Infinity]).count()
  if (own > 0) return 'forked'
  await db.meta.put({ key: 'standing', value: { ...standing, head: server } })
  return 'taken-over'
}

const sendAgain = async (db: TillDatabase, head: ChainHead, server: ChainHead): Promise<Agreement> => {
  const rows = await db.facts.where('seq').above(server.seq).toArray()
  const next = rows.find(row => row.seq === server.seq + 1)
  if (rows.length < head.seq - server.seq) return 'forked'
  if (next && next.fact.previous !== server.digest) return 'forked'
  const lost = rows.filter(row => row.state === 'kept')
  await db.facts.bulkPut(lost.map(row => ({ ...row, state: 'waiting' as const })))
  return lost.length > 0 ? 'sent-again' : 'agreed'
}
