import { hasCharges } from '#kit/counter/charge-card.ts'
import { dataOf, nowAt, policyOf } from '#kit/counter/counter.ts'
import { showDraft } from '#kit/counter/keep-draft.ts'
import {
  checkPin,
  commitFact,
  makeDrawerFact,
  newId,
  type PinAnswer,
  readStanding,
  type Staff,
  sha256,
} from '#kit/offline/index.ts'
import type { Intervention, Outcome } from '#modules/lanes/rules/index.ts'
import type { DrawerFact, DrawerRefusal } from '#modules/payments/rules/index.ts'
import type { Kiosk } from './kiosk.ts'
import { keepLane, moveOn } from './move-on.ts'
import { tell } from './scan-goods.ts'

/** Those who may attend lanes here: whoever may sell. */
export const attendantsOf = (kiosk: Kiosk): readonly Staff[] =>
  dataOf(kiosk).snapshot.staff.filter(it =>
    it.permissions.some(p => p === '*' || p === 'sales.*' || p === 'sales.sell'),
  )

export const provePin = (kiosk: Kiosk, staff: Staff, pin: string): Promise<PinAnswer> =>
  checkPin(kiosk.db, staff, pin, Date.now())

const drawerDeed = async (kiosk: Kiosk, staff: Staff, kind: 'shift-open' | 'shift-close') => {
  const { snapshot } = dataOf(kiosk)
  const now = nowAt(kiosk)
  await commitFact<DrawerFact, DrawerRefusal>(kiosk.db, policyOf(kiosk), standing =>
    makeDrawerFact(
      standing,
      {
        ...{ id: newId(), kind, amount: 0, place: snapshot.place.id, register: snapshot.register.id },
        ...{ at: now.instant, day: now.day, shift: standing.drawer.shift ?? newId(), cashier: staff.id },
        currency: snapshot.company.currency,
        ...(kind === 'shift-close' && { expected: standing.drawer.cash }),
      },
      policyOf(kiosk),
      sha256,
    ),
  )
  kiosk.store.set({ standing: await readStanding(kiosk.db) })
  kiosk.sender?.wake()
}

/** The lane has no cash: its shift opens with nothing in it, and whoever opens it answers for what it sells. */
export const openLane = async (kiosk: Kiosk, staff: Staff): Promise<void> => {
  await drawerDeed(kiosk, staff, 'shift-open')
  kiosk.store.set({ cashier: staff, sheet: null })
}

/** Closes the shift between two visits. */
export const closeLane = async (kiosk: Kiosk, staff: Staff): Promise<void> => {
  if (kiosk.store.get().lane.step !== 'attract') return
  await drawerDeed(kiosk, staff, 'shift-close')
  kiosk.store.set({ cashier: null, sheet: null })
}

/** After a start: whoever opened the shift still answers for it. */
export const resumeAttendant = (kiosk: Kiosk): void => {
  const { standing } = kiosk.store.get()
  if (!standing.drawer.shift || !standing.shift) return
  const { cashier } = standing.shift
  kiosk.store.set({ cashier: dataOf(kiosk).snapshot.staff.find(it => it.id === cashier) ?? null })
}

const agedLines = (kiosk: Kiosk, staff: Pick<Staff, 'id'>, outcome: Outcome) => {
  const { draft } = kiosk.store.get()
  const lines =
    outcome === 'refused'
      ? draft.lines.filter(line => line.item.age === null)
      : draft.lines.map(line => (line.item.age === null ? line : { ...line, ageChecked: staff.id }))
  showDraft(kiosk, { ...draft, lines }, null)
}

/** What an attendant says of a question, with one touch, here or from afar. The lane goes on at once. */
export const answer = (kiosk: Kiosk, staff: Pick<Staff, 'id'>, asked: Intervention, outcome: Outcome): void => {
  if (asked.kind === 'age') agedLines(kiosk, staff, outcome)
  const { answered, visit } = kiosk.store.get()
  kiosk.store.set({
    answered: [...answered, `${asked.kind} ${asked.about}`],
    // A weight that a person has looked at is held against nobody again at paying.
    ...(asked.kind === 'weight' && { odd: null, visit: { ...visit, baggings: visit.baggings.slice(0, -1) } }),
  })
  moveOn(kiosk, { to: 'answer', id: asked.id }, { outcome, by: staff.id, at: new Date().toISOString() })
  keepLane(kiosk)
}

/** Whether a visit may be thrown away: not while money has moved for it. */
export const mayDrop = async (kiosk: Kiosk): Promise<boolean> => {
  const held = kiosk.store.get().tenders.length > 0 || (await hasCharges(kiosk))
  if (held) tell(kiosk, { kind: 'error', word: 'cancel.charged' })
  return !held
}
