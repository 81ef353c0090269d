import { paidByQris } from '#kit/counter/ask-qris.ts'
import { askTerminal, attemptsFor, chargeCard } from '#kit/counter/charge-card.ts'
import { isOpen } from '#modules/payments/rules/index.ts'
import type { Kiosk } from './kiosk.ts'
import { callAttendant } from './move-on.ts'
import { tell } from './scan-goods.ts'
import { openOf, putDown } from './take-money.ts'

/** Charges the rest to a card. Silence is never taken for a refusal: an attendant looks at the terminal. */
export const payByCard = async (kiosk: Kiosk): Promise<void> => {
  if (kiosk.store.get().paying) return
  kiosk.store.set({ payWay: 'card', paying: true, notice: null })
  const answer = await chargeCard(kiosk, openOf(kiosk), kiosk.store.get().priced?.total ?? 0)
  kiosk.store.set({ paying: false })
  if (!answer.ok || isOpen(answer.value)) return callAttendant(kiosk, 'payment', kiosk.store.get().draft.id)
  const { id, amount, ref, state, note } = answer.value
  if (state === 'approved') return putDown(kiosk, { id, kind: 'card', amount, ref: ref ?? '' })
  kiosk.store.set({ payWay: 'choose' })
  tell(kiosk, { kind: 'error', word: 'card.declined', blanks: { note } })
}

/** Money that had come for the basket before a crash is still put down for it. */
export const resumeMoney = async (kiosk: Kiosk): Promise<void> => {
  const cards = (await attemptsFor(kiosk)).filter(it => it.state === 'approved')
  const codes = await paidByQris(kiosk)
  kiosk.store.set({
    tenders: [
      ...cards.map(({ id, amount, ref }) => ({ id, kind: 'card' as const, amount, ref: ref ?? '' })),
      ...codes.map(({ id, amount, seen }) => ({ id, kind: 'qris' as const, amount, ref: seen ?? '' })),
    ],
  })
}

/** An attendant has the terminal asked what became of a charge; no money moves by asking. */
export const askAfterCard = async (kiosk: Kiosk): Promise<void> => {
  for (const attempt of (await attemptsFor(kiosk)).filter(isOpen)) {
    const { id, amount, ref, state } = await askTerminal(kiosk, attempt)
    if (state === 'approved') await putDown(kiosk, { id, kind: 'card', amount, ref: ref ?? '' })
  }
}
