import { newId, readMeta, writeMeta } from '#kit/offline/index.ts'
import {
  HOLDS,
  type InterventionKind,
  type Lane,
  type LaneMove,
  moveLane,
  noteTold,
  noteVisit,
  type Said,
} from '#modules/lanes/rules/index.ts'
import type { Kiosk } from './kiosk.ts'
import type { KioskState } from './kiosk-state.ts'

type Kept = Pick<
  KioskState,
  'lane' | 'visit' | 'onScale' | 'learned' | 'low' | 'aloud' | 'answered' | 'told' | 'wished' | 'stay' | 'stays'
>

/** Where the lane stands is on the disk, so that a crash frees nobody from a question and forgets no basket. */
export const keepLane = (kiosk: Kiosk): void => {
  const { lane, visit, onScale, learned, low, aloud, answered, told, wished, stay, stays } = kiosk.store.get()
  const kept: Kept = { lane, visit, onScale, learned, low, aloud, answered, told, wished, stay, stays }
  void writeMeta(kiosk.db, 'lane', kept)
}

export const resumeLane = async (kiosk: Kiosk): Promise<void> => {
  const kept = await readMeta<Kept>(kiosk.db, 'lane')
  if (!kept) return
  // A sale that was on show when the power went stands; its screen need not come back.
  const step = kept.lane.step === 'paying' ? 'scanning' : kept.lane.step === 'scanning' ? 'scanning' : 'attract'
  kiosk.store.set({ ...kept, lane: { ...kept.lane, step } })
}

/** What lies in the basket; of a sale that is sealed, what was sold. */
export const basketOf = ({ draft, priced, finished }: KioskState) => ({
  lines: finished?.lines.length ?? draft.lines.length,
  total: finished?.total ?? priced?.total ?? 0,
})

/** Leads the lane on, and keeps where it stands; false where it may not. `said`: how what is answered has ended. */
export const moveOn = (
  kiosk: Kiosk,
  move: LaneMove,
  said: Said | null = null,
  basket = basketOf(kiosk.store.get()),
): boolean => {
  const { lane, told, stay: before, stays } = kiosk.store.get()
  const moved = moveLane(lane, move)
  if (!moved.ok) return false
  const at = new Date().toISOString()
  const stay = noteVisit(before, lane, moved.value, basket, { at, id: newId() })
  kiosk.store.set({
    ...{ lane: moved.value, told: noteTold(told, lane, moved.value, said, { at, total: basket.total }) },
    ...{ stay, stays: stay?.endedAt ? [...stays, stay] : stays },
  })
  keepLane(kiosk)
  return true
}

/** Asks for an attendant; the same question is asked once. */
export const callAttendant = (kiosk: Kiosk, kind: InterventionKind, about: string): void => {
  const at = new Date().toISOString()
  if (!isAsked(kiosk.store.get().lane, kind, about)) kiosk.sounds.error()
  moveOn(kiosk, { to: 'call', intervention: { id: newId(), kind, about, at, holds: HOLDS[kind] } })
}

const isAsked = (lane: Lane, kind: InterventionKind, about: string) =>
  lane.open.some(it => it.kind === kind && it.about === about)
