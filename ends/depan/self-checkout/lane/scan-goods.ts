import { dataOf, nowAt } from '#kit/counter/counter.ts'
import { type Adding, addLine, changeLine, removeLine } from '#kit/counter/draft.ts'
import { showDraft } from '#kit/counter/keep-draft.ts'
import { readScan, type Scanned } from '#kit/counter/read-scan.ts'
import { simulatedGrams } from '#kit/devices/index.ts'
import { newId } from '#kit/offline/index.ts'
import { isHeld } from '#modules/lanes/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { beginVisit } from './begin-visit.ts'
import type { Kiosk } from './kiosk.ts'
import type { Notice } from './kiosk-state.ts'

export const tell = (kiosk: Kiosk, notice: Notice | null): void => {
  if (notice?.kind === 'error') kiosk.sounds.error()
  kiosk.store.set({ notice })
}

/** Whether goods may be scanned now: nobody is asked for, and nothing odd lies on the scale. */
export const mayScan = (kiosk: Kiosk): boolean => {
  const { lane, odd } = kiosk.store.get()
  return lane.step === 'scanning' && !isHeld(lane) && odd === null
}

/** A scanner at rest wakes the lane: the first scan begins the visit. */
export const scan = (kiosk: Kiosk, text: string): void => {
  const { lane, settings } = kiosk.store.get()
  if (lane.step === 'attract' && !lane.locked) beginVisit(kiosk, settings.language)
  if (!mayScan(kiosk)) {
    kiosk.sounds.error()
    return
  }
  act(kiosk, read(kiosk, text))
}

const read = (kiosk: Kiosk, text: string): Scanned => {
  const { catalog, book, snapshot } = dataOf(kiosk)
  return readScan(text, {
    ...{ catalog, book, typed: false, place: snapshot.place.id, today: nowAt(kiosk).day },
    ...{ inStore: snapshot.inStore ?? [], blocked: snapshot.blocked ?? [], receiptUrl: snapshot.receiptUrl },
  })
}

const act = (kiosk: Kiosk, scanned: Scanned): void => {
  switch (scanned.kind) {
    case 'item': {
      const { kind: _, ...adding } = scanned
      put(kiosk, adding)
      break
    }
    case 'weigh':
      kiosk.store.set({ sheet: { kind: 'weigh', item: scanned.item }, notice: null })
      break
    case 'refused':
      tell(kiosk, { kind: 'error', word: 'scan.refused', blanks: { name: scanned.item.name } })
      break
    default:
      tell(kiosk, { kind: 'error', word: 'scan.unknown' })
  }
}

/** Touched in the list of goods. */
export const pick = (kiosk: Kiosk, item: TillItem): void => {
  if (item.weighed) kiosk.store.set({ sheet: { kind: 'weigh', item }, notice: null })
  else put(kiosk, { item, qty: 1000 })
}

/** Into the basket, and from there into the bag. `qty` in thousandths of the item's unit. */
export const put = (kiosk: Kiosk, adding: Adding): void => {
  const { draft, unbagged } = kiosk.store.get()
  const { item, qty } = adding
  const blanks = { name: item.name }
  if (item.serial && adding.serial === undefined) {
    tell(kiosk, { kind: 'error', word: 'scan.byStaff', blanks })
    return
  }
  const next = addLine(draft, adding, newId())
  if (!showDraft(kiosk, next.draft, next.line)) {
    tell(kiosk, { kind: 'error', word: 'scan.noPrice', blanks })
    return
  }
  kiosk.sounds.ok()
  const pieces = item.weighed ? 1 : Math.max(1, Math.round(qty / 1000))
  const grams = item.weighed && item.unit === 'kg' ? qty : null
  kiosk.store.set({ notice: null, sheet: null, unbagged: [...unbagged, { item: item.id, pieces, grams }] })
  // Where no scale is on the port, the simulated one bags what was scanned; the screen says that it is simulated.
  if (kiosk.scale.kind === 'simulated') kiosk.simulator.put(grams ?? simulatedGrams(item.id) * pieces)
}

/** Takes a line off, or one piece of it. What the scale then still holds is the visit's, not the person's. */
export const takeOff = (kiosk: Kiosk, line: string, all: boolean): void => {
  if (!mayScan(kiosk)) return
  const { draft, visit, unbagged } = kiosk.store.get()
  const gone = draft.lines.find(it => it.id === line)
  if (!gone) return
  const one = !all && !gone.item.weighed && gone.qty > 1000
  showDraft(kiosk, one ? changeLine(draft, line, { qty: gone.qty - 1000 }) : removeLine(draft, line), null)
  const pieces = one || gone.item.weighed ? 1 : Math.round(gone.qty / 1000)
  const grams = gone.item.weighed && gone.item.unit === 'kg' ? gone.qty : null
  const off = { item: gone.item.id, pieces: -pieces, grams: grams === null ? null : -grams }
  kiosk.store.set({ unbagged: [...unbagged, off], visit: { ...visit, dropped: visit.dropped + 1 } })
  tell(kiosk, { kind: 'info', word: 'scan.gone', blanks: { name: gone.item.name } })
  if (kiosk.scale.kind === 'simulated') kiosk.simulator.put(-(grams ?? simulatedGrams(gone.item.id) * pieces))
}
