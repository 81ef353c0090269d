import { keepDeeds, type SheetRow, type WorkRow } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import type { PickList } from '#modules/distribution/contract/index.ts'
import { PICK } from '../words/pick.ts'
import { deedsNow } from './do-deed.ts'
import { type Handheld, personOf, placeOf, serverOf } from './handheld.ts'
import {
  afterPick,
  deedOfPick,
  hereOf,
  openPicks,
  type PickVerdict,
  type PickWork,
  pickOf,
  scanPick,
  type ToPick,
  threadOfList,
} from './pick.ts'
import type { Read } from './read-code.ts'
import { hush, tell } from './tell.ts'
import { tellItem } from './tell-item.ts'
import { tellNotWanted } from './tell-not-wanted.ts'

export const sheetOfList = (list: string): string => `pick-list:${list}`
export const pickWorkId = (phone: Handheld, list: string): string => `pick:${list}:${personOf(phone).id}`

/** Picks of a list that were confirmed on this phone and not refused. */
export const confirmedHere = async ({ db }: Handheld, list: string): Promise<ReadonlySet<string>> => {
  const deeds = await db.deeds.where('thread').equals(threadOfList(list)).toArray()
  return new Set(deeds.filter(deed => deed.state !== 'refused').map(deed => pickOf(deed.input)))
}

/** Takes a list at the server: it is mine from now on, and on the phone for the walk. Throws what the server refuses with. */
export const takePickList = async (phone: Handheld, id: string): Promise<void> => {
  const at = new Date().toISOString()
  const list = await serverOf(phone).distribution.takeList({ id, at })
  await phone.db.sheets.put({ key: sheetOfList(id), at, value: list })
  const workId = pickWorkId(phone, id)
  if (await phone.db.works.get(workId)) return
  const work: PickWork = { list: id, number: list.number, here: null, skipped: [] }
  await phone.db.works.put({ id: workId, kind: 'pick', who: personOf(phone).id, place: placeOf(phone), at, work })
}

type Standing = {
  readonly list: PickList
  readonly work: PickWork
  readonly pick: ToPick
  readonly next: ToPick | undefined
}
type Step<Told> = {
  readonly here: PickWork['here']
  readonly skipped?: PickWork['skipped']
  readonly got?: number
  readonly reason?: string
  readonly told: Told
}

/**
 * One step of the picker, from what stands on the disk and back onto it, the confirmed pick with it. Nothing is done
 * where the list is not there or has no open pick.
 */
const step = async <Told>(phone: Handheld, id: string, take: (at: Standing) => Step<Told>) => {
  const { db } = phone
  const done = await db.transaction('rw', db.works, db.deeds, db.sheets, async () => {
    const row = (await db.works.get(pickWorkId(phone, id))) as WorkRow<PickWork> | undefined
    const sheet = (await db.sheets.get(sheetOfList(id))) as (SheetRow & { value: PickList }) | undefined
    if (!row || !sheet) return undefined
    const [pick, next] = openPicks(sheet.value, await confirmedHere(phone, id), row.work.skipped)
    if (!pick) return undefined
    const {
      here,
      skipped = row.work.skipped,
      got,
      reason,
      told,
    } = take({ list: sheet.value, work: row.work, pick, next })
    await db.works.put({ ...row, work: { ...row.work, here, skipped } })
    if (got !== undefined) {
      const confirming = { id: newId(), at: new Date().toISOString(), got, ...(reason && { reason }) }
      await keepDeeds(db, deedsNow(phone, [deedOfPick(sheet.value, pick, confirming)]), next ? undefined : row.id)
    }
    return { told, pick, next, isConfirmed: got !== undefined }
  })
  if (done?.isConfirmed) phone.sender?.wake()
  return done
}

const TOLD: Readonly<Partial<Record<PickVerdict, keyof typeof PICK>>> = {
  'other-bin': 'other-bin',
  'bin-first': 'bin-first',
  'other-item': 'other-item',
  'other-lot': 'other-lot',
  'too-many': 'too-many',
}

const tellFull = (phone: Handheld, pick: ToPick, next: ToPick | undefined) =>
  tellItem(phone, 'good', PICK.picked, pick, { qty: pick.qty, slot: pick.slot }, next ? undefined : PICK['list-done'])

/** A scan while picking: the shelf, then the goods; the last of them confirms the pick by itself. */
export const scanAtPick = async (phone: Handheld, id: string, read: Read): Promise<void> => {
  const done = await step(phone, id, ({ work, pick, next }) => {
    const { verdict, here } = scanPick(hereOf(work, pick), pick, read)
    const told = { verdict, got: here.got }
    return verdict === 'full' ? { here: afterPick(pick, next), got: here.got, told } : { here, told }
  })
  if (!done) return
  const { told, pick, next } = done
  if (told.verdict === 'not-wanted') return tellNotWanted(phone, read)
  if (told.verdict === 'full') return tellFull(phone, pick, next)
  if (told.verdict === 'counted')
    return tellItem(phone, 'good', PICK.counted, pick, { got: told.got, qty: pick.qty, slot: pick.slot })
  const word = TOLD[told.verdict]
  if (word) return tell(phone, 'bad', PICK[word], { bin: pick.bin ?? '', name: pick.name, lot: pick.lot ?? '' })
  phone.sounds.ok()
  hush(phone)
}

/** The picker stands at the shelf, though its label cannot be read. */
export const standAtBin = (phone: Handheld, id: string) =>
  step(phone, id, ({ work, pick }) => ({ here: { ...hereOf(work, pick), atBin: true }, told: null }))

/** So much went into the tote; less than asked with a reason. */
export const putInTote = async (phone: Handheld, id: string, got: number | 'all', reason?: string): Promise<void> => {
  const done = await step(phone, id, ({ pick, next }) => ({
    ...{ here: afterPick(pick, next), got: got === 'all' ? pick.qty : got, told: null },
    ...(reason && { reason }),
  }))
  if (!done) return
  if (got === 'all' || got === done.pick.qty) return tellFull(phone, done.pick, done.next)
  tellItem(
    phone,
    'note',
    PICK['short-told'],
    done.pick,
    { got, qty: done.pick.qty },
    done.next ? undefined : PICK['list-done'],
  )
}

/** Leaves a pick for the end of the walk. */
export const leaveForLater = (phone: Handheld, id: string) =>
  step(phone, id, ({ work, pick, next }) => {
    const others = work.skipped.filter(it => it !== pick.id)
    return { here: afterPick(pick, next), skipped: [...others, pick.id], told: null }
  })
