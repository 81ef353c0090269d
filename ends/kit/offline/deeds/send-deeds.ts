import { keepTrying, type Sender } from '../keep-trying.ts'
import type { DeedDatabase, DeedRow, Refused } from './deed-database.ts'

/** What the server said about a deed. */
export type Said =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly refused: Refused }
  /** The server failed over this one: it is tried again later, and the other threads go on. */
  | { readonly kind: 'later'; readonly problem: unknown }

/** Hands a deed to the server; throws when it cannot be reached or will not hear this device now. */
export type SendDeed = (deed: DeedRow) => Promise<Said>

export type DeedsState = {
  readonly waiting: number
  readonly refused: number
  /** Deeds of people who are not signed in here now: they wait for them. */
  readonly others: number
  /** Whether the last try reached the server; null before the first. */
  readonly reached: boolean | null
  /** What went wrong at the last try. */
  readonly problem: unknown
}

const inState = (db: DeedDatabase, state: DeedRow['state']) =>
  db.deeds.where('[state+n]').between([state, 0], [state, Infinity])

const standing = async (db: DeedDatabase, mayGo: (deed: DeedRow) => boolean, aside: ReadonlySet<string>) => {
  const [waiting, refused] = await Promise.all([inState(db, 'waiting').toArray(), inState(db, 'refused').toArray()])
  const stuck = new Set([...refused.map(deed => deed.thread), ...aside])
  const free = waiting.filter(deed => !stuck.has(deed.thread))
  return { waiting, refused, next: free.find(mayGo), others: free.filter(deed => !mayGo(deed)).length }
}

/** Writes down what the server said, unless a person has changed the deed meanwhile. */
const keepSaid = (
  db: DeedDatabase,
  deed: DeedRow,
  said: Exclude<Said, { kind: 'later' }>,
  heardAt: string,
): Promise<void> =>
  db.transaction('rw', db.deeds, async () => {
    const now = await db.deeds.get(deed.n)
    if (now?.state !== 'waiting') return
    await db.deeds.put(
      said.kind === 'done'
        ? { ...now, state: 'done', answer: said.answer, heardAt }
        : { ...now, state: 'refused', refused: said.refused, heardAt },
    )
  })

type Around = {
  readonly send: SendDeed
  /** Whether a deed may be sent now: those of somebody who is signed in, or for whom this device may speak. */
  readonly mayGo: (deed: DeedRow) => boolean
  readonly heard: (state: DeedsState) => void
  readonly random: () => number
  readonly now: () => string
}

/**
 * Sends deeds one at a time in the order they were done, each until the server has answered for it. A refused one stays
 * with its word and holds back only the later ones of its own thread. What cannot be reached is tried again, later each
 * time, until woken.
 */
export const sendDeeds = (db: DeedDatabase, { send, mayGo, heard, random, now }: Around): Sender => {
  let reached: boolean | null = null
  let problem: unknown = null
  let stopped = false
  const tell = async (aside: ReadonlySet<string> = new Set()) => {
    const { waiting, refused, others, next } = await standing(db, mayGo, aside)
    if (!stopped) heard({ waiting: waiting.length, refused: refused.length, others, reached, problem })
    return next
  }
  const sender = keepTrying({
    random,
    round: async isStopped => {
      const aside = new Set<string>()
      for (let deed = await tell(); deed && !isStopped(); deed = await tell(aside)) {
        const said = await send(deed)
        reached = true
        problem = said.kind === 'later' ? said.problem : problem
        if (said.kind === 'later') aside.add(deed.thread)
        else await keepSaid(db, deed, said, now())
      }
      if (aside.size > 0) throw problem
      problem = null
      await tell()
    },
    failed: async error => {
      if (error !== problem) reached = false
      problem = error
      await tell()
    },
  })
  return {
    wake: sender.wake,
    stop: () => {
      stopped = true
      sender.stop()
    },
  }
}
