import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Intervention } from './intervention.ts'

export type LaneStep = 'attract' | 'language' | 'scanning' | 'paying' | 'done'

/** Where a self-checkout stands. Its basket, its facts and its money are the counter's. */
export type Lane = {
  readonly step: LaneStep
  /** What waits for an attendant; while one that `holds` is open nothing is scanned or paid. */
  readonly open: readonly Intervention[]
  readonly locked: boolean
  /** An attendant scans for the customer: weights and scores are not held against them. */
  readonly assisted: boolean
}

export const FRESH_LANE: Lane = { step: 'attract', open: [], locked: false, assisted: false }

export type LaneMove =
  | { readonly to: 'begin' | 'start' | 'pay' | 'back' | 'paid' | 'leave' }
  | { readonly to: 'call'; readonly intervention: Intervention }
  | { readonly to: 'answer'; readonly id: string }
  | { readonly to: 'lock' | 'unlock' | 'assist' | 'stop-assisting' }

export type LaneRefusal = 'lane-locked' | 'lane-held' | 'lane-elsewhere'

const STEPS: Readonly<Record<string, { readonly from: readonly LaneStep[]; readonly step: LaneStep }>> = {
  begin: { from: ['attract'], step: 'language' },
  start: { from: ['attract', 'language'], step: 'scanning' },
  pay: { from: ['scanning'], step: 'paying' },
  back: { from: ['paying'], step: 'scanning' },
  paid: { from: ['paying'], step: 'done' },
  leave: { from: ['language', 'scanning', 'done'], step: 'attract' },
}

/** Whether goods may be scanned and money taken now. Payment asks more: nothing at all may be open. */
export const isHeld = (lane: Lane): boolean => lane.locked || lane.open.some(it => it.holds === 'now')

const step = (lane: Lane, to: string): Answer<Lane, LaneRefusal> => {
  const way = STEPS[to]!
  if (!way.from.includes(lane.step)) return refused('lane-elsewhere', `From ${lane.step} nothing leads to ${to}.`)
  // What is paid is paid, and who leaves leaves: neither waits for anybody.
  if (to === 'paid') return done({ ...lane, step: way.step })
  if (to === 'leave') return done({ ...FRESH_LANE, locked: lane.locked })
  if (lane.locked) return refused('lane-locked', 'An attendant has closed this self-checkout.')
  if (to === 'pay' ? lane.open.length > 0 : isHeld(lane))
    return refused('lane-held', 'An attendant is asked for first.')
  return done({ ...lane, step: way.step })
}

/** Leads a lane on, or says why not. The same question asked again, and an answer to none, change nothing. */
export const moveLane = (lane: Lane, move: LaneMove): Answer<Lane, LaneRefusal> => {
  switch (move.to) {
    case 'call': {
      const { intervention } = move
      const known = lane.open.some(it => it.kind === intervention.kind && it.about === intervention.about)
      return done(known ? lane : { ...lane, open: [...lane.open, intervention] })
    }
    case 'answer':
      return done({ ...lane, open: lane.open.filter(it => it.id !== move.id) })
    case 'lock':
      return done({ ...lane, locked: true })
    case 'unlock':
      return done({ ...lane, locked: false })
    case 'assist':
      return done({ ...lane, assisted: true })
    case 'stop-assisting':
      return done({ ...lane, assisted: false })
    default:
      return step(lane, move.to)
  }
}
