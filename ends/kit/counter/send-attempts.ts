import { readMeta, writeMeta } from '#kit/offline/index.ts'
import type { Counter } from './counter.ts'

const MOST = 200

/**
 * Sends up what this till knows of its card attempts, so that one of which nobody knows the end is seen at the desk.
 * Only those that moved since the server last took them in; without a network they wait.
 */
export const sendAttempts = async (counter: Counter): Promise<void> => {
  const { server, db, store } = counter
  const snapshot = store.get().data?.snapshot
  if (!server || !snapshot) return
  const sent = (await readMeta<Readonly<Record<string, number>>>(db, 'attempts-sent')) ?? {}
  const moved = (await db.attempts.toArray()).filter(a => (sent[a.id] ?? 0) < a.step).slice(0, MOST)
  if (moved.length === 0) return
  const from = { place: snapshot.place.id, register: snapshot.register.id, terminal: store.get().settings.terminal }
  try {
    await server.payments.keepAttempts({
      attempts: moved.map(({ decidedBy, ...a }) => ({ ...a, ...from, decidedBy: decidedBy && [...decidedBy] })),
    })
    await writeMeta(db, 'attempts-sent', { ...sent, ...Object.fromEntries(moved.map(a => [a.id, a.step])) })
  } catch {
    // They are on the disk, and go up with the next round.
  }
}
