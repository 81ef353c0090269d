import { askQris, confirmQris, lookQris, settleQris } from '#kit/counter/ask-qris.ts'
import { type GiftCard, holdValue } from '#kit/counter/hold-value.ts'
import { settleDraft } from '#kit/counter/settle-draft.ts'
import { newId, readStanding } from '#kit/offline/index.ts'
import { askAttendant, scoreVisit, USUAL_LIMITS, USUAL_SCORE } from '#modules/lanes/rules/index.ts'
import type { SaleTender } from '#modules/sales/rules/index.ts'
import type { Kiosk } from './kiosk.ts'
import { callAttendant, moveOn } from './move-on.ts'
import { tell } from './scan-goods.ts'

/** What is still to be paid. */
export const openOf = (kiosk: Kiosk): number => {
  const { priced, tenders } = kiosk.store.get()
  return (priced?.total ?? 0) - tenders.reduce((sum, it) => sum + it.amount, 0)
}

/** To payment, or to whom has to look first: ages, tags, many of one item, and a visit whose score asks for a re-scan. */
export const goToPay = (kiosk: Kiosk): void => {
  const { draft, visit, lane, odd } = kiosk.store.get()
  if (draft.lines.length === 0 || odd) return
  const lines = draft.lines.map(({ id, qty, item }) => ({
    ...{ id, qty, item: item.id, alarm: item.alarm, weighed: item.weighed },
    age: item.age,
  }))
  const answered = new Set(kiosk.store.get().answered)
  for (const { kind, about } of askAttendant(lines, USUAL_LIMITS))
    if (!answered.has(`${kind} ${about}`)) callAttendant(kiosk, kind, about)
  const score = scoreVisit(visit, USUAL_SCORE)
  if (score.rescan && !lane.assisted && !answered.has(`rescan ${draft.id}`)) callAttendant(kiosk, 'rescan', draft.id)
  if (moveOn(kiosk, { to: 'pay' })) kiosk.store.set({ payWay: 'choose', notice: null, sheet: null })
}

/** Puts a tender down; when nothing is open any more the sale is sealed, on the disk, and only then told. */
export const putDown = async (kiosk: Kiosk, tender: SaleTender): Promise<void> => {
  const { tenders } = kiosk.store.get()
  if (!tenders.some(it => it.id === tender.id)) kiosk.store.set({ tenders: [...tenders, tender] })
  if (openOf(kiosk) > 0) return kiosk.store.set({ payWay: 'choose', sheet: null })
  const settled = await settleDraft(kiosk, kiosk.store.get().tenders)
  if (!settled.ok)
    return tell(kiosk, { kind: 'error', word: settled.refusal === 'price-moved' ? 'pay.moved' : 'pay.failed' })
  const { fact } = settled.value
  kiosk.store.set({ finished: fact, standing: await readStanding(kiosk.db), sheet: null, notice: null })
  moveOn(kiosk, { to: 'paid' })
  kiosk.sounds.done()
  kiosk.sender?.wake()
  void settleQris(kiosk, fact)
}

export const beginQris = (kiosk: Kiosk) => askQris(kiosk, openOf(kiosk))

/** Looks whether the desk has seen the money of a code on show. */
export const lookForQris = async (kiosk: Kiosk, id: string): Promise<void> => {
  const row = await lookQris(kiosk, id)
  if (row?.state === 'confirmed') await putDown(kiosk, { id, kind: 'qris', amount: row.amount, ref: row.seen ?? '' })
}

/** An attendant at the lane has seen the money arrive. */
export const confirmHere = async (kiosk: Kiosk, id: string): Promise<void> => {
  const answer = await confirmQris(kiosk, id, `manual-${id.slice(-8)}`)
  if (answer.ok) return lookForQris(kiosk, id)
  tell(kiosk, { kind: 'error', word: 'pay.failed' })
}

/** As much of a gift card as is open. The value is set aside at the server first. */
export const payByGift = async (kiosk: Kiosk, card: GiftCard): Promise<void> => {
  const [id, amount] = [newId(), Math.min(card.free, openOf(kiosk))]
  const held = await holdValue(kiosk, { id, kind: 'gift', holder: card.id, amount })
  if (!held.ok) return tell(kiosk, { kind: 'error', word: 'gift.refused' })
  await putDown(kiosk, { id, kind: 'gift', amount, ref: `${card.id}/${id}` })
}
